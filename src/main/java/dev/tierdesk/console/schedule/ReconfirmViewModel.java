package dev.tierdesk.console.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.lifecycle.ScheduledMoves;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.schedule.Reconfirm;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.versions.MovedQuestion;
import dev.tierdesk.console.versions.MovingBills;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.ScheduleWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A stale change that a person confirms: what it was made on, what is there now, what comes of both. Used on the FX
/// thread.
final class ReconfirmViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Reconfirm asked;
    private final MovingBills moving;
    private final Set<String> takePresent = new HashSet<>();
    private final Set<String> takeScheduled = new HashSet<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /// A line of the comparison.
    sealed interface Line {}

    /// An object, above its fields, where there are several.
    record Heading(String title) implements Line {}

    /// A field that is not the same on all sides.
    ///
    /// @param result what is applied; where it has to be decided, the scheduled value
    /// @param conflict the field that has to be decided; null where nothing has to be
    record Row(String label, String base, String now, String result, @Nullable String conflict) implements Line {}

    ReconfirmViewModel(Workspace workspace, Desk desk, Reconfirm asked) {
        this.workspace = workspace;
        this.desk = desk;
        this.asked = asked;
        moving = new MovingBills(workspace, desk, "reconfirm");
    }

    String text() {
        return desk.messages().get("schedule.reconfirm.text", "name", words().title(asked.change()),
                "when", dates().moment(asked.change().due()));
    }

    /// That objects are gone, which are left out; empty where all are there.
    String gone() {
        Set<String> gone = new LinkedHashSet<>();
        asked.change().intentions().stream()
                .filter(intention -> !asked.footings().containsKey(intention.object()))
                .forEach(intention -> gone.add(words().title(intention.base())));
        return gone.isEmpty() ? "" : desk.messages().get(
                "schedule.reconfirm.gone", "count", gone.size(), "names", String.join(", ", gone));
    }

    /// Every field that the schedule or somebody else changed; with several objects, each below its own heading.
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean several = asked.change().request().objects().size() > 1;
        for (Reconfirm.Part part : asked.parts()) {
            if (several) {
                lines.add(new Heading(words().title(part.intention().base())));
            }
            lines.addAll(rows(part));
        }
        return lines;
    }

    private List<Row> rows(Reconfirm.Part part) {
        Aggregate present = Objects.requireNonNull(part.merge().theirs());
        Map<String, String> base = FieldDiff.fields(part.intention().base());
        Map<String, String> now = FieldDiff.fields(present);
        Map<String, String> wanted = FieldDiff.fields(part.intention().on(present, Set.of()).wanted());
        Set<String> paths = new LinkedHashSet<>(base.keySet());
        paths.addAll(now.keySet());
        paths.addAll(wanted.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(base.get(path), now.get(path))
                        || !Objects.equals(base.get(path), wanted.get(path)))
                .map(path -> new Row(new FieldWords(desk.messages(), dates()).label(path),
                        value(present, path, base.get(path)), value(present, path, now.get(path)),
                        value(present, path, wanted.get(path)), conflict(part, path)))
                .toList();
    }

    /// Chooses for a conflict.
    ///
    /// @param present whether the present value stays
    void choose(String conflict, boolean present) {
        (present ? takePresent : takeScheduled).add(conflict);
        (present ? takeScheduled : takePresent).remove(conflict);
        refusal.set("");
    }

    /// Why it could not be confirmed; empty where it could.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Confirms it, where no guard of today stands against a move; where bills of published versions will move, that is
    /// asked first.
    void confirm() {
        Scheduling.Result result = Scheduling.reconfirm(asked.change(), takePresent, takeScheduled,
                workspace.saved().get(), workspace.schedule().schedule().get(), desk.clock());
        result.change().ifPresentOrElse(this::confirm, () -> tell(result.refused()));
    }

    private void confirm(ScheduledChange change) {
        List<Problem> against = new ScheduledMoves(workspace.saved().get(), workspace.subscriptions().get(),
                workspace.schedule().schedule().get(), desk.clock()).against(change);
        if (against.isEmpty()) {
            moving.beforeConfirming(change, this::question, this::confirm);
        } else {
            tell(against);
        }
    }

    private void confirm(@Nullable String reason) {
        workspace.schedule().reconfirm(asked.change().number(), takePresent, takeScheduled, reason, this::tell,
                desk.dialogs()::failed);
    }

    private MovedQuestion question(MovedBills found) {
        return new MovedQuestion(
                desk.messages().get("schedule.reconfirm.moved", "name", words().title(asked.change())),
                desk.messages().get("schedule.reconfirm.moved.text", "when", dates().moment(asked.change().due())),
                desk.messages().get("schedule.reconfirm.moved.verb"), Confirmation.expected(found.causes()),
                Objects.requireNonNullElse(asked.change().request().reason(), ""));
    }

    void cancel() {
        desk.dialogs().close();
    }

    private void tell(List<Problem> refused) {
        if (refused.isEmpty()) {
            desk.dialogs().close();
        } else {
            refusal.set(refused.stream().map(this::words).distinct().collect(Collectors.joining("\n")));
        }
    }

    /// Fields are called as people call them. A move is confirmed where it is scheduled.
    private String words(Problem problem) {
        if (problem.code() == GuardProblem.CONFIRMATION_MISSING || problem.code() == GuardProblem.REASON_MISSING) {
            return desk.messages().get("schedule.reconfirm.again");
        }
        Object field = problem.arguments().get("field");
        return desk.messages().problem(field == null ? problem : problem.with("field", label(field.toString())));
    }

    private String label(String place) {
        return asked.parts().stream()
                .flatMap(part -> part.conflicts().stream().filter(path -> place(part, path).equals(place)))
                .findFirst()
                .map(path -> new FieldWords(desk.messages(), dates()).label(path))
                .orElse(place);
    }

    private @Nullable String conflict(Reconfirm.Part part, String path) {
        return part.conflicts().stream()
                .filter(conflict -> path.equals(conflict)
                        || path.startsWith(conflict + ".")
                        || path.startsWith(conflict + "["))
                .findFirst()
                .map(conflict -> place(part, conflict))
                .orElse(null);
    }

    private String place(Reconfirm.Part part, String path) {
        return asked.change().request().place(part.intention().base(), path);
    }

    private String value(Aggregate object, String path, @Nullable String value) {
        return value == null ? "—" : new FieldWords(desk.messages(), dates()).value(Kind.of(object), path, value);
    }

    private ScheduleWords words() {
        return new ScheduleWords(
                desk.messages(), dates(), workspace.saved().get(), workspace.schedule().schedule().get());
    }

    private Dates dates() {
        return new Dates(desk.messages(), workspace.saved().get().settings().timeZone());
    }
}
