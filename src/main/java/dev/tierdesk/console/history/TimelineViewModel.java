package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.catalog.transfer.Restoring;
import dev.tierdesk.console.history.ChangeDetail.Line;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.versions.MovedQuestion;
import dev.tierdesk.console.versions.MovingBills;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.PastState;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import dev.tierdesk.words.ScheduleWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What an object was, change by change, the newest first; each state can be restored. Used on the FX thread.
final class TimelineViewModel {
    private static final int FIELDS = 3;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Aggregate object;
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable TimelineRow> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable List<Line>> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final MovingBills moving;
    private boolean asking;

    /// @param object as it is saved
    TimelineViewModel(Workspace workspace, Desk desk, Aggregate object) {
        this.workspace = workspace;
        this.desk = desk;
        this.object = object;
        messages = desk.messages();
        moving = new MovingBills(workspace, desk, "history");
        chosen.addListener((o, before, row) -> refusal.set(""));
        workspace.history(object.id(), this::show, desk.dialogs()::failed);
    }

    /// Asks at once whether the newest state shall be restored, as soon as it is known.
    void askWhenRead() {
        asking = true;
        if (chosen.get() != null) {
            ask();
        }
    }

    /// "History of Growth".
    String title() {
        return messages.get("history.title", "name", name());
    }

    /// What is planned for it, the last first, and then its states, the newest first.
    ObservableList<TimelineRow> rows() {
        return rows;
    }

    ObjectProperty<@Nullable TimelineRow> chosen() {
        return chosen;
    }

    /// What restoring would change, today → then, while that is asked; null otherwise.
    ReadOnlyObjectProperty<@Nullable List<Line>> asked() {
        return asked.getReadOnlyProperty();
    }

    /// Why the chosen state cannot be restored; empty where nothing is against it, or nobody asked.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    StringProperty reason() {
        return reason;
    }

    /// Leads to the change set of the chosen state, or to the schedule.
    void openChange() {
        TimelineRow row = chosen.get();
        if (row == null) {
            return;
        }
        desk.dialogs().close();
        if (row.isPlanned()) {
            desk.navigator().open("schedule");
        } else {
            desk.navigator().openChange(row.number());
        }
    }

    /// Asks whether the chosen state shall be restored, or says why it cannot be.
    void ask() {
        Aggregate then = then();
        if (then != null) {
            Decision decision = decide(then, desk.clock().instant());
            refusal.set(decision.refused().stream().map(messages::problem).collect(Collectors.joining("\n")));
            if (!decision.isRefused()) {
                asked.set(reader().lines(decision.changes()));
            }
        }
    }

    /// What becomes of stage and status where a state is restored; empty for what has none.
    String stages() {
        if (object instanceof Price) {
            return "";
        }
        boolean gone = workspace.saved().get().byId(object.id()).isEmpty();
        return messages.get(gone ? "history.restore.stages.gone" : "history.restore.stages");
    }

    /// Goes back to the states.
    void back() {
        asked.set(null);
    }

    /// Restores the chosen state. Where that moves bills of published versions, they are shown, and the reason and the
    /// code asked for, as before any such change; where a price in force is succeeded, it is asked from when.
    void restore() {
        Aggregate then = then();
        if (then == null) {
            return;
        }
        desk.dialogs().close();
        Catalog saved = workspace.saved().get();
        Aggregate now = saved.byId(then.id()).orElse(null);
        Aggregate wanted = Restoring.wanted(saved, then);
        if (now == null) {
            restore(then);
            return;
        }
        moving.beforeSaving(now, wanted, question(now), given -> {
            reason.set(Objects.requireNonNullElse(given, reason.get()));
            restore(then);
        });
    }

    private MovedQuestion question(Aggregate now) {
        return new MovedQuestion(messages.get("history.restore.moved", "name", name()),
                messages.get("history.restore.moved.text"), messages.get("history.restore.moved.verb"), now.code(),
                reason.get());
    }

    private void restore(Aggregate then) {
        Optional<Succession> succession =
                Restoring.succession(workspace.saved().get(), then, desk.clock().instant());
        if (succession.isPresent()) {
            workspace.startQuestion().get().ask(List.of(succession.get()), start -> write(then, start));
        } else {
            write(then, desk.clock().instant());
        }
    }

    void close() {
        desk.dialogs().close();
    }

    /// Leads to an object.
    void open(Kind kind, String code) {
        desk.dialogs().close();
        desk.navigator().open(kind, code);
    }

    private void write(Aggregate then, Instant start) {
        Decision decision = decide(then, start);
        if (decision.isRefused()) {
            desk.dialogs().toast(messages.problem(decision.refused().getFirst()), null, null);
            return;
        }
        TimelineRow row = Objects.requireNonNull(chosen.get());
        String label = messages.get("history.restore.label", "name", name(), "moment", row.moment());
        String why = reason.get().isBlank() ? null : reason.get().strip();
        workspace.write(label, ChangeSource.EDIT, why, decision.changes(),
                new UndoOffer(workspace, desk), desk.dialogs()::failed);
    }

    private Decision decide(Aggregate then, Instant start) {
        return Restoring.of(workspace.saved().get(), then, start, desk.clock());
    }

    private @Nullable Aggregate then() {
        TimelineRow row = chosen.get();
        return row == null ? null : row.state();
    }

    private String name() {
        return ObjectWords.title(object, workspace.saved().get(), messages);
    }

    private Dates dates() {
        return new Dates(messages, workspace.saved().get().settings().timeZone());
    }

    private ChangeReader reader() {
        return new ChangeReader(messages, dates(), workspace.saved().get(), desk.clock());
    }

    /// @param states oldest first
    private void show(List<PastState> states) {
        List<TimelineRow> shown = new ArrayList<>();
        Aggregate before = null;
        for (PastState state : states) {
            shown.addFirst(row(before, state));
            before = state.after();
        }
        TimelineRow newest = shown.stream().filter(row -> row.state() != null).findFirst().orElse(null);
        planned().forEach(shown::addFirst);
        rows.setAll(shown);
        chosen.set(newest);
        if (asking) {
            ask();
        }
    }

    private List<TimelineRow> planned() {
        Schedule schedule = workspace.schedule().schedule().get();
        ScheduleWords words = new ScheduleWords(messages, dates(), workspace.saved().get(), schedule);
        return schedule.of(object.id()).stream()
                .map(change -> new TimelineRow(change.number(), dates().moment(change.due()), change.request().author(),
                        change.request().label(), words.effect(change, object.id()),
                        Objects.requireNonNullElse(change.request().reason(), ""),
                        messages.get("history.planned", "until", words.until(change, desk.clock().instant()), "state",
                                words.state(change)), null))
                .toList();
    }

    private TimelineRow row(@Nullable Aggregate before, PastState state) {
        String moment = dates().moment(state.when());
        return new TimelineRow(state.number(), moment, state.author(),
                ChangeLine.label(state.label(), state.source(), messages), changed(before, state.after()),
                Objects.requireNonNullElse(state.reason(), ""), "", state.after());
    }

    private String changed(@Nullable Aggregate before, @Nullable Aggregate after) {
        if (before == null || after == null) {
            return messages.get(after == null ? "history.deleted" : "history.created");
        }
        return new FieldWords(messages, dates()).changes(Kind.of(object), FieldDiff.told(before, after), FIELDS);
    }
}
