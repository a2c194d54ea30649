package dev.tierdesk.console.changes;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Merges change sets before a day into one.
final class MergeOldViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Runnable merged;
    private final ObjectProperty<@Nullable LocalDate> day;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /// @param merged runs when it is done
    MergeOldViewModel(Workspace workspace, Desk desk, Runnable merged) {
        this.workspace = workspace;
        this.desk = desk;
        this.merged = merged;
        messages = desk.messages();
        day = new SimpleObjectProperty<>(LocalDate.ofInstant(desk.clock().instant(), zone()).minusYears(1));
        day.subscribe(first -> count(first));
    }

    /// The first day whose change sets stay.
    ObjectProperty<@Nullable LocalDate> day() {
        return day;
    }

    /// How many would be merged.
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    void merge() {
        LocalDate first = day.get();
        if (first != null && count.get() > 0) {
            workspace.log().compact(start(first), messages.get("history.merged.label"), compacted -> {
                desk.dialogs().close();
                compacted.ifPresent(done -> desk.dialogs().toast(
                        messages.get("changes.merge.done", "count", done.merged()),
                        messages.get("changes.export.reveal"), () -> desk.dialogs().reveal(done.lines())));
                merged.run();
            }, desk.dialogs()::failed);
        }
    }

    void cancel() {
        desk.dialogs().close();
    }

    private void count(@Nullable LocalDate first) {
        if (first == null) {
            count.set(0);
        } else {
            workspace.log().countBefore(start(first), count::set, desk.dialogs()::failed);
        }
    }

    private Instant start(LocalDate first) {
        return first.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return workspace.saved().get().settings().timeZone();
    }
}
