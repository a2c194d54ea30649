package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Reference;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Deletion;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Deletes products, units or plans in two steps: what refers to them, then the confirmation. Drafts count. Used on the
/// FX thread.
final class DeletionViewModel {
    private static final int NAMED = 3;
    private static final int BLOCKERS_NAMED = 5;
    private static final List<GuardProblem> BLOCKING = List.of(
            GuardProblem.ACTIVE_SUBSCRIPTIONS, GuardProblem.IN_CURRENT_VERSION, GuardProblem.REQUIRED_BY);

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Deletion deletion;
    private final WaysOut ways;
    private final ReadOnlyObjectWrapper<DeletionCheck> check;
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(1);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Instant checkedAt;

    /// @param ids of objects of one kind
    /// @param move opens the lifecycle wizard with this state chosen
    DeletionViewModel(Workspace workspace, Desk desk, List<UUID> ids, Consumer<State> move) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        deletion = new Deletion(workspace, desk);
        ways = new WaysOut(workspace, desk, move, () -> desk.dialogs().close());
        Catalog working = workspace.working().get();
        check = new ReadOnlyObjectWrapper<>(
                deletion.check(ids.stream().flatMap(id -> working.byId(id).stream()).toList()));
        checkedAt = desk.clock().instant();
    }

    /// What the rules said last.
    ReadOnlyObjectProperty<DeletionCheck> check() {
        return check.getReadOnlyProperty();
    }

    /// 1 while looking, 2 while confirming.
    ReadOnlyIntegerProperty step() {
        return step.getReadOnlyProperty();
    }

    /// What was typed to go on past a warning.
    StringProperty typed() {
        return typed;
    }

    /// What happened since: the check was stale, or the code was not the one. Empty where there is nothing to say.
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /// "Delete product".
    String title() {
        return messages.get("wizards.delete.verb." + kind(), "count", count());
    }

    /// "Vision API cannot be deleted".
    String verdict() {
        return messages.get("wizards.delete.verdict." + check.get().verdict(), "name", subject());
    }

    /// What the verdict stands on, in a few lines; what is listed below is not said again.
    String reasons() {
        List<String> lines = new ArrayList<>();
        for (GuardProblem code : BLOCKING) {
            List<String> names = check.get().references().stream()
                    .filter(r -> r.reason().code() == code && r.fate() == Fate.BLOCKS)
                    .map(r -> name(r.object()))
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                lines.add(messages.get("wizards.delete.because." + code.name(), "names", named(names)));
            }
        }
        Set<Problem> listed = check.get().references().stream().map(Reference::reason).collect(Collectors.toSet());
        check.get().reasons().stream()
                .filter(reason -> !listed.contains(reason))
                .map(messages::problem)
                .distinct()
                .forEach(lines::add);
        return lines.isEmpty()
                ? messages.get("wizards.delete.reasons." + check.get().verdict())
                : String.join("\n", lines);
    }

    /// "What refers to Vision API".
    String heading() {
        return messages.get("wizards.delete.references", "name", subject());
    }

    /// "7 references: 4 block, 2 go with it, 1 stays".
    String summary() {
        List<Reference> references = check.get().references();
        if (references.isEmpty()) {
            return messages.get("wizards.delete.references.none");
        }
        String fates = List.of(Fate.values()).stream()
                .filter(fate -> references.stream().anyMatch(r -> r.fate() == fate))
                .map(fate -> messages.get("wizards.delete.count." + fate.name(),
                        "count", references.stream().filter(r -> r.fate() == fate).count()))
                .collect(Collectors.joining(", "));
        return messages.get("wizards.delete.summary", "count", references.size(), "fates", fates);
    }

    ListWords list() {
        return ListWords.of(workspace.working().get(), workspace.subscriptions().get(), messages, desk.clock());
    }

    List<ReferenceRow> rows() {
        ListWords list = list();
        return check.get().references().stream()
                .map(r ->
                        new ReferenceRow(r.kind(), r.object().code(), name(r.object()), detail(r.object(), r.reason()),
                        r.active() == null ? "" : list.count(r.active()), r.fate()))
                .toList();
    }

    List<WayOut> waysOut() {
        return ways.of(check.get());
    }

    /// "Checked 10:44".
    String checked() {
        Dates dates = new Dates(messages, workspace.saved().get().settings().timeZone());
        return messages.get("wizards.delete.checked", "time", dates.time(checkedAt));
    }

    /// What the second step says will happen.
    String consequence() {
        long going = check.get().references().stream().filter(r -> r.fate() == Fate.GOES_WITH_IT).count();
        String first = messages.get("wizards.delete.consequence." + kind(), "count", count(), "name", subject());
        return going == 0 ? first : first + " " + messages.get("wizards.delete.consequence.goes", "count", going);
    }

    boolean needsTyping() {
        return check.get().verdict() == Verdict.WARN;
    }

    /// What must be typed.
    String expected() {
        return Confirmation.expected(check.get().objects());
    }

    /// Runs the check again.
    void checkAgain() {
        notice.set("");
        take(present());
    }

    /// Goes on to the confirmation; the check must not block.
    void confirm() {
        if (check.get().verdict() != Verdict.BLOCK) {
            notice.set("");
            step.set(2);
        }
    }

    /// Goes back to the references.
    void back() {
        notice.set("");
        step.set(1);
    }

    /// Deletes the objects if the check still holds, and closes the wizard; else it checks again and says so.
    void delete() {
        Decision decision = DeletionCheck.delete(workspace.working().get(), workspace.subscriptions().get(),
                workspace.schedule().schedule().get(), check.get().objects(), check.get().token(),
                new Confirmation(typed.get().strip(), null), desk.clock());
        if (decision.refused().stream().anyMatch(r -> r.code() == GuardProblem.CHECK_STALE)) {
            stale(present());
        } else if (decision.isRefused()) {
            notice.set(decision.refused().stream().map(messages::problem).collect(Collectors.joining("\n")));
        } else {
            String label = messages.get("wizards.delete.label", "name", subject());
            deletion.delete(check.get(), label).ifPresentOrElse(this::blocked, () -> desk.dialogs().close());
        }
    }

    void cancel() {
        desk.dialogs().close();
    }

    /// Leaves the wizard for something that refers to the objects.
    void open(ReferenceRow row) {
        cancel();
        desk.navigator().open(row.kind(), row.code());
    }

    private void stale(List<Aggregate> now) {
        if (now.isEmpty()) {
            cancel();
            desk.dialogs().toast(messages.get("wizards.delete.gone"), null, null);
            return;
        }
        take(now);
        notice.set(messages.get("wizards.delete.stale"));
    }

    /// What is saved still refers to the objects, though the drafts do not.
    private void blocked(DeletionCheck ofSaved) {
        step.set(1);
        check.set(ofSaved);
        notice.set(messages.get("wizards.delete.saved"));
    }

    private void take(List<Aggregate> now) {
        if (now.isEmpty()) {
            stale(now);
            return;
        }
        typed.set("");
        step.set(1);
        checkedAt = desk.clock().instant();
        check.set(deletion.check(now));
    }

    private List<Aggregate> present() {
        Catalog working = workspace.working().get();
        return check.get().objects().stream().<Aggregate>flatMap(o -> working.byId(o.id()).stream()).toList();
    }

    private String detail(Aggregate object, Problem reason) {
        String words = detail(reason);
        return object instanceof Price price ? messages.word(price.terms().model()) + ", " + words : words;
    }

    private String detail(Problem reason) {
        String key = "wizards.reference." + reason.code().name();
        return messages.has(key) ? messages.about(key, reason) : messages.problem(reason);
    }

    private String name(Aggregate object) {
        if (object instanceof Price price) {
            PriceWords words = new PriceWords(messages, workspace.working().get());
            return words.plan(price) + " · " + words.subject(price);
        }
        return object.name();
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(BLOCKERS_NAMED).collect(Collectors.joining(", "));
        return names.size() > BLOCKERS_NAMED ? first + ", …" : first;
    }

    private String subject() {
        List<Aggregate> objects = check.get().objects();
        if (objects.size() <= NAMED) {
            return objects.stream().map(Aggregate::name).collect(Collectors.joining(", "));
        }
        return messages.get("wizards.count." + kind(), "count", count());
    }

    private Kind kind() {
        return Kind.of(check.get().objects().getFirst());
    }

    private int count() {
        return check.get().objects().size();
    }
}
