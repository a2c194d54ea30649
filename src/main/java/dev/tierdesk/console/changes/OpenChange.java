package dev.tierdesk.console.changes;

import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.history.ChangeDetail;
import dev.tierdesk.console.history.ChangeReader;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.versions.MovedQuestion;
import dev.tierdesk.console.versions.MovingBills;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.StoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The change set that is looked at: what it did, and whether it can be taken back.
final class OpenChange {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final LongFunction<Optional<ChangeSetRow>> rows;
    private final ObjectProperty<@Nullable Long> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ChangeDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private final MovingBills moving;
    private @Nullable List<Problem> obstacles;

    /// @param rows what the list knows of a change set
    OpenChange(Workspace workspace, Desk desk, LongFunction<Optional<ChangeSetRow>> rows) {
        this.workspace = workspace;
        this.desk = desk;
        this.rows = rows;
        messages = desk.messages();
        moving = new MovingBills(workspace, desk, "changes");
        chosen.addListener((o, before, number) -> read(number));
    }

    /// Its number.
    ObjectProperty<@Nullable Long> chosen() {
        return chosen;
    }

    ReadOnlyObjectProperty<@Nullable ChangeDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    /// Whether it can be undone, and why not.
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether undoing was tried and refused.
    ReadOnlyBooleanProperty refused() {
        return refused.getReadOnlyProperty();
    }

    /// Takes it back. Where that moves bills of published versions, they are shown, and the reason and the code asked
    /// for, as before any such change. A refusal is told beside it.
    void undo() {
        Long number = chosen.get();
        if (number != null && undoable.get()) {
            workspace.log().change(number, set -> moving.beforeWriting(
                    set.reversed(), found -> question(number, found), reason -> undo(number, reason)),
                    desk.dialogs()::failed);
        }
    }

    /// Asks anew what stands on it.
    void refresh() {
        Long number = chosen.get();
        if (number != null && detail.get() != null) {
            ask(number);
        }
    }

    /// Says anew whether it can be undone.
    void showState() {
        ChangeDetail open = detail.get();
        refused.set(false);
        if (open == null || obstacles == null) {
            undoable.set(false);
            state.set("");
            return;
        }
        Long undoneBy = rows.apply(open.number()).map(ChangeSetRow::undoneBy).orElse(null);
        undoable.set(undoneBy == null && obstacles.isEmpty());
        state.set(undoneBy != null ? messages.get("changes.state.undone", "number", undoneBy)
                : obstacles.isEmpty() ? messages.get("changes.state.undoable")
                : obstacles.stream().map(messages::problem).collect(Collectors.joining("\n")));
    }

    private void read(@Nullable Long number) {
        obstacles = null;
        refused.set(false);
        if (number == null) {
            detail.set(null);
            showState();
            return;
        }
        Dates dates = new Dates(messages, workspace.saved().get().settings().timeZone());
        ChangeReader reader = new ChangeReader(messages, dates, workspace.saved().get(), desk.clock());
        Instant due = workspace.schedule().schedule().get().appliedAs(number).map(ScheduledChange::due).orElse(null);
        workspace.log().change(number, set -> desk.background().compute("", job -> reader.read(set, due), read -> {
            if (number.equals(chosen.get())) {
                detail.set(read);
                ask(number);
            }
        }), failure -> {
            detail.set(null);
            desk.dialogs().failed(failure);
        });
    }

    private void ask(long number) {
        workspace.log().obstacles(number, found -> {
            if (Long.valueOf(number).equals(chosen.get())) {
                obstacles = found;
                showState();
            }
        }, desk.dialogs()::failed);
    }

    private MovedQuestion question(long number, MovedBills found) {
        return new MovedQuestion(messages.get("changes.undo.moved", "number", number),
                messages.get("changes.undo.moved.text"), messages.get("changes.undo.moved.verb"),
                Confirmation.expected(found.causes()));
    }

    private void undo(long number, @Nullable String reason) {
        workspace.undo(number, messages.get("changes.undo.label", "number", number), reason,
                change -> desk.dialogs().toast(
                        change.label(), messages.get("common.undo"), () -> takeBack(change.number())),
                this::refuse);
    }

    private void takeBack(long number) {
        workspace.undo(number, messages.get("changes.redo.label", "number", number), null,
                change -> desk.dialogs().toast(change.label(), null, null), desk.dialogs()::failed);
    }

    private void refuse(RuntimeException failure) {
        if (failure instanceof StoreException expected && expected.reason() == StoreException.Reason.NOT_UNDOABLE) {
            state.set(StoreWords.of(expected, messages));
            refused.set(true);
        } else {
            desk.dialogs().failed(failure);
        }
    }
}
