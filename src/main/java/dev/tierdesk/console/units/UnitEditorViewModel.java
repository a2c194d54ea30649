package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.history.StateSince;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ProblemWords;
import dev.tierdesk.console.ui.UnsavedWords;
import dev.tierdesk.console.versions.MovingBills;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The open billable unit: its edits, what is wrong, what is locked, whom a change reaches. Used on the FX thread.
final class UnitEditorViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Editing<BillableUnit> editing;
    private final MovingBills moving;
    private final StateSince since;

    UnitEditorViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        editing = new Editing<>(workspace, desk, BillableUnit.class);
        moving = new MovingBills(workspace, desk, "unit");
        since = new StateSince(workspace, desk, "unit");
        editing.state().subscribe(now -> {
            since.follow(now == null ? null : now.saved());
            if (now != null) {
                moving.follow(now.saved(), now.value());
            }
        });
    }

    Editing<BillableUnit> editing() {
        return editing;
    }

    Workspace workspace() {
        return workspace;
    }

    Desk desk() {
        return desk;
    }

    void open(@Nullable UUID id) {
        editing.show(id);
    }

    /// Gives the unit another name. The code of a new unit follows as long as nobody has typed one.
    BillableUnit named(BillableUnit unit, String name) {
        State<BillableUnit> now = editing.state().get();
        boolean follows = now != null && now.saved() == null && unit.code().equals(suggestedCode(unit));
        BillableUnit renamed = unit.with(e -> e.name = name);
        return follows ? renamed.with(e -> e.code = suggestedCode(renamed)) : renamed;
    }

    /// Why a field cannot be changed any more, in words; empty where it can.
    Optional<String> lock(String path) {
        return editing.locked(path).map(messages::problem);
    }

    /// Whether the way out of a lock is another unit.
    boolean isAggregationLocked() {
        return editing.locked("aggregation").filter(p -> p.code() == CatalogProblem.AGGREGATION_LOCKED).isPresent();
    }

    /// Who uses the unit as it is saved.
    UnitUse use(State<BillableUnit> now) {
        return UnitUse.of(now.catalog(), now.value().code());
    }

    /// What the edits do to bills of published plan versions.
    MovingBills moving() {
        return moving;
    }

    /// Since when it is in its states.
    StateSince since() {
        return since;
    }

    /// What is wrong with the filter conditions, in words; empty where nothing is.
    String filterProblem() {
        return editing.problems().stream()
                .filter(problem -> problem.where().path().startsWith("filters"))
                .map(problem -> new ProblemWords(messages).of(problem))
                .findFirst()
                .orElse("");
    }

    String stateWords(State<BillableUnit> now) {
        return now.dirty()
                ? new UnsavedWords(messages, now.catalog().settings().timeZone())
                        .of(now.saved(), now.value(), now.unfinished().keySet())
                : messages.get("common.saved");
    }

    /// Saves the unit; where others use it, asks once and says whom it reaches, and which bills of published versions
    /// it moves.
    ///
    /// @return the field that keeps it from being saved
    Optional<String> save() {
        State<BillableUnit> now = editing.state().get();
        if (now == null || !now.dirty()) {
            return Optional.empty();
        }
        editing.showAll();
        Optional<String> obstacle = editing.obstacle();
        if (obstacle.isEmpty()) {
            moving.beforeSaving(now.saved(), now.value(), reason -> {
                if (reason == null) {
                    askReach(now);
                } else {
                    write(now, reason);
                }
            });
        }
        return obstacle;
    }

    /// Asks on which date the edits of the unit are saved.
    ///
    /// @return the field that stands in the way
    Optional<String> saveOnDate() {
        State<BillableUnit> now = editing.state().get();
        if (now == null || !now.dirty()) {
            return Optional.empty();
        }
        editing.showAll();
        Optional<String> obstacle = editing.obstacle();
        if (obstacle.isEmpty()) {
            String name = now.value().name();
            moving.beforeSaving(now.saved(), now.value(), reason -> OnDate.save(workspace, desk,
                    List.of(now.value().id()), messages.get("units.change.edited", "name", name), reason));
        }
        return obstacle;
    }

    private void askReach(State<BillableUnit> now) {
        UnitUse use = use(now);
        if (now.saved() == null || use.isEmpty()) {
            write(now, null);
        } else {
            desk.dialogs().confirm(
                    messages.get("units.reach.title", "name", now.value().name()),
                    reach(use),
                    messages.get("units.reach.verb"),
                    false,
                    () -> write(now, null));
        }
    }

    void revert() {
        editing.value().ifPresent(unit -> workspace.revert(List.of(unit.id())));
    }

    /// Who is reached, in words.
    private String reach(UnitUse use) {
        String products = messages.get("units.count.products", "count", use.products().size());
        String plans = messages.get("units.count.plans", "count", use.plans().size());
        String reach = messages.get("units.reach.text", "products", products, "plans", plans);
        String named = use.products().stream().map(Product::name).collect(Collectors.joining(", "));
        return reach + "\n\n" + named + (use.plans().isEmpty() ? "" : "\n" + names(use.plans()));
    }

    private void write(State<BillableUnit> now, @Nullable String reason) {
        String key = now.saved() == null ? "units.change.created" : "units.change.edited";
        workspace.save(List.of(now.value().id()), messages.get(key, "name", now.value().name()), reason,
                new UndoOffer(workspace, desk), desk.dialogs()::failed);
    }

    private String suggestedCode(BillableUnit unit) {
        Set<String> taken = workspace.working().get().units().stream()
                .filter(other -> !other.id().equals(unit.id()))
                .map(BillableUnit::code)
                .collect(Collectors.toSet());
        return Codes.suggest(Kind.UNIT, unit.name(), taken);
    }

    private static String names(List<Plan> plans) {
        return plans.stream().map(Plan::name).collect(Collectors.joining(", "));
    }
}
