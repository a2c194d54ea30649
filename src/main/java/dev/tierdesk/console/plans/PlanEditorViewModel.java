package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.history.StateSince;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.UnsavedWords;
import dev.tierdesk.console.versions.PlanStand;
import dev.tierdesk.console.versions.PlanStands;
import dev.tierdesk.console.versions.Publishing;
import dev.tierdesk.console.versions.StateChoice;
import dev.tierdesk.console.versions.VersionsViewModel;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The open plan with its prices: their edits, what is wrong, saving. Used on the FX thread.
final class PlanEditorViewModel {
    /// What the store refuses; everything else a draft may be saved with.
    private static final Set<String> NOT_SAVED =
            Set.of(CatalogProblem.CODE_INVALID.name(), CatalogProblem.CODE_TAKEN.name(),
                    CatalogProblem.CODE_LOCKED.name());

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Editing<Plan> editing;
    private final PlanStands stands = new PlanStands();
    private final Publishing publishing;
    private final VersionsViewModel versions;
    private final StateSince since;

    PlanEditorViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        editing = new Editing<>(workspace, desk, Plan.class);
        publishing = new Publishing(workspace, desk);
        versions = new VersionsViewModel(workspace, desk);
        since = new StateSince(workspace, desk, "plan");
        editing.state().subscribe(now -> {
            versions.plan().set(now == null ? "" : now.value().code());
            since.follow(now == null ? null : now.saved());
        });
        editing.state().addListener((o, before, after) -> {
            if (before != null && after != null && before.value().id().equals(after.value().id())) {
                follow(before.value().code(), after.value().code());
            }
        });
    }

    Editing<Plan> editing() {
        return editing;
    }

    Workspace workspace() {
        return workspace;
    }

    Desk desk() {
        return desk;
    }

    /// The versions of the open plan.
    VersionsViewModel versions() {
        return versions;
    }

    /// Since when it is in its state.
    StateSince since() {
        return since;
    }

    /// How the plan stands to its versions.
    PlanStand stand(State<Plan> now) {
        return stands.of(now.value(), now.catalog(), workspace.versionNumbers().get());
    }

    /// The number of the version that its draft would be.
    int nextNumber(Plan plan) {
        return workspace.versionNumbers().get().next(plan.code());
    }

    /// Opens a plan and turns the preview to it; null for none.
    void open(@Nullable UUID id) {
        editing.show(id);
        if (id != null) {
            workspace.focus().set(new Focus(Kind.PLAN, id));
        }
    }

    /// Turns the preview to the open plan.
    void focusPlan() {
        editing.value().ifPresent(plan -> workspace.focus().set(new Focus(Kind.PLAN, plan.id())));
    }

    /// Why the code cannot be changed any more, in words; empty where it can.
    Optional<String> codeLock() {
        return editing.locked("code").map(messages::problem);
    }

    /// The plan with another code, where it may be one and no other plan has it.
    Optional<Plan> withCode(Plan plan, String text) {
        String code = text.strip();
        boolean free = workspace.working().get().plan(code).filter(other -> !other.id().equals(plan.id())).isEmpty();
        return free && Codes.isValid(code) ? Optional.of(plan.with(e -> e.code = code)) : Optional.empty();
    }

    /// Whether the plan or one of its prices has edits that are not saved.
    boolean isDirty(State<Plan> now) {
        return now.dirty() || !editedPrices(now).isEmpty();
    }

    /// What the foot says: that all is saved, or what is not.
    String stateWords(State<Plan> now) {
        List<Draft> prices = editedPrices(now);
        UnsavedWords words = new UnsavedWords(messages, now.catalog().settings().timeZone());
        if (!now.dirty() && prices.size() == 1 && prices.getFirst().base() != null
                && prices.getFirst().value() != null) {
            Draft only = prices.getFirst();
            return words.of(only.base(), Objects.requireNonNull(only.value()), only.unfinished().keySet());
        }
        String many = messages.get("plans.unsaved.prices", "count", prices.size());
        if (!now.dirty()) {
            return prices.isEmpty()
                    ? messages.get("common.saved") : messages.get("common.unsaved.fields", "fields", many);
        }
        String plan = words.of(now.saved(), now.value(), now.unfinished().keySet());
        return prices.isEmpty() ? plan : plan + ", " + many;
    }

    /// Saves the plan and its edited prices as one change set; where something cannot be saved nothing is written.
    ///
    /// @return the field that stands in the way
    Optional<String> save() {
        return save(change -> {});
    }

    /// Saves what is edited of the plan, then shows what publishing it does.
    ///
    /// @return the field that keeps it from being saved
    Optional<String> publish() {
        State<Plan> now = editing.state().get();
        if (now == null) {
            return Optional.empty();
        }
        String code = now.value().code();
        if (isDirty(now)) {
            return save(change -> publishing.publish(code));
        }
        publishing.publish(code);
        return Optional.empty();
    }

    /// Compares the draft with the current version, or with the draft of another plan that the person chooses.
    void compare() {
        editing.value().map(Plan::code).ifPresent(code -> publishing.compare(
                workspace.working().get().currentVersion(code)
                        .map(version -> new StateChoice(code, version.number()))
                        .orElse(StateChoice.draft(code)),
                StateChoice.draft(code)));
    }

    private Optional<String> save(Consumer<ChangeSet> then) {
        State<Plan> now = editing.state().get();
        if (now == null || !isDirty(now)) {
            return Optional.empty();
        }
        Optional<String> obstacle = obstacle(now);
        if (obstacle.isEmpty()) {
            String key = now.saved() == null ? "plans.change.created" : "plans.change.edited";
            workspace.save(ids(now), messages.get(key, "name", now.value().name()),
                    new UndoOffer(workspace, desk).andThen(then), desk.dialogs()::failed);
        }
        return obstacle;
    }

    /// Asks on which date the edits of the plan and its prices are saved.
    ///
    /// @return the field that stands in the way
    Optional<String> saveOnDate() {
        State<Plan> now = editing.state().get();
        if (now == null || !isDirty(now)) {
            return Optional.empty();
        }
        Optional<String> obstacle = obstacle(now);
        if (obstacle.isEmpty()) {
            String name = now.value().name();
            OnDate.save(workspace, desk, ids(now), messages.get("plans.change.edited", "name", name), null);
        }
        return obstacle;
    }

    private Optional<String> obstacle(State<Plan> now) {
        editing.showAll();
        return now.unfinished().keySet().stream().sorted().findFirst()
                .or(() -> now.problems().stream().filter(PlanEditorViewModel::isNotSaved).map(p -> p.where().path())
                        .findFirst())
                .or(() -> priceObstacle(now));
    }

    /// Forgets the edits of the plan and its prices.
    void revert() {
        State<Plan> now = editing.state().get();
        if (now != null) {
            workspace.revert(ids(now));
        }
    }

    private Optional<String> priceObstacle(State<Plan> now) {
        List<Draft> edited = editedPrices(now).stream().filter(draft -> draft.value() != null).toList();
        Map<UUID, List<Problem>> problems =
                CatalogCheck.problems(
                        edited.stream().map(Draft::value).map(Objects::requireNonNull).toList(), now.catalog());
        return edited.stream()
                .filter(draft -> !draft.unfinished().isEmpty()
                        || problems.getOrDefault(draft.id(), List.of()).stream().anyMatch(
                                PlanEditorViewModel::isNotSaved))
                .map(draft -> "prices[" + Objects.requireNonNull(draft.value()).code() + "]")
                .findFirst();
    }

    private static boolean isNotSaved(Problem problem) {
        return problem.isError() && NOT_SAVED.contains(problem.code().name());
    }

    private List<UUID> ids(State<Plan> now) {
        List<UUID> ids = new ArrayList<>(List.of(now.value().id()));
        editedPrices(now).forEach(draft -> ids.add(draft.id()));
        return ids;
    }

    /// The drafts of prices that are or were in the plan, under its code now or as it was saved.
    private List<Draft> editedPrices(State<Plan> now) {
        Set<String> codes = now.saved() == null || now.saved().code().equals(now.value().code())
                ? Set.of(now.value().code())
                : Set.of(now.value().code(), now.saved().code());
        return workspace.drafts().values().stream()
                .filter(draft -> Stream.of(draft.base(), draft.value())
                        .anyMatch(a -> a instanceof Price p && p.plan() != null && codes.contains(p.plan())))
                .toList();
    }

    /// Prices refer to their plan by its code: they go with it.
    private void follow(String before, String after) {
        if (!before.equals(after)) {
            workspace.working().get().pricesOfPlan(before)
                    .forEach(price -> workspace.edit(price.with(e -> e.plan = after), "code"));
        }
    }
}
