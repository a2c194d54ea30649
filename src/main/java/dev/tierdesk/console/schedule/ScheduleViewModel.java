package dev.tierdesk.console.schedule;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.schedule.Reconfirm;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Few;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ScheduleWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is scheduled, and what became of it. Used on the FX thread.
final class ScheduleViewModel {
    private static final int REASONS = 5;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final ObservableList<ScheduleRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty past = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Long> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ScheduleRow> open = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper countText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private long left;

    ScheduleViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        desk.follow(this::show, workspace.schedule().schedule());
        show();
        past.addListener((o, before, shown) -> show());
        chosen.addListener((o, before, number) -> choose());
    }

    /// What is pending, in the order in which it comes; what is over after it where that is wanted, the last first.
    ObservableList<ScheduleRow> rows() {
        return rows;
    }

    /// Whether what is over is shown too.
    BooleanProperty past() {
        return past;
    }

    /// The number of the change that is open.
    ObjectProperty<@Nullable Long> chosen() {
        return chosen;
    }

    /// Opens the change that was open when the list was left, once it is known.
    void goOnAt(long number) {
        left = number;
        workspace.schedule().schedule().get().find(number).ifPresent(change -> chosen.set(number));
    }

    /// The change that is open, as it is now.
    ObjectProperty<@Nullable ScheduleRow> open() {
        return open;
    }

    ReadOnlyStringProperty countText() {
        return countText.getReadOnlyProperty();
    }

    /// Whether the clock shows a time before the newest change of the catalog.
    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /// Who made the open change and when, and what became of it.
    String facts(ScheduleRow row) {
        ScheduledChange change = row.change();
        Dates dates = dates();
        String made = messages.get("schedule.facts", "due", dates.moment(change.due()), "author",
                change.request().author(), "made", dates.moment(change.made()));
        Instant ended = change.outcome().when();
        if (ended == null) {
            return made;
        }
        String key = change.isLate() ? "schedule.ended.late" : "schedule.ended";
        String end = messages.get(key, "state", row.state(), "moment", dates.moment(ended));
        Long number = change.outcome().changeSet();
        return made + "\n" + (number == null ? end : messages.get("schedule.ended.as", "end", end, "number", number));
    }

    void openObject() {
        ScheduleRow row = open.get();
        if (row != null) {
            desk.navigator().open(Kind.of(row.change().object()), row.change().object().code());
        }
    }

    void unschedule() {
        ScheduleRow row = open.get();
        if (row != null) {
            desk.dialogs().confirm(messages.get("schedule.unschedule.title"),
                    messages.get("schedule.unschedule.text", "name", row.title(), "when", row.when()),
                    messages.get("schedule.unschedule"), false,
                    () -> workspace.schedule().unschedule(row.change().number(), this::tell, desk.dialogs()::failed));
        }
    }

    void applyNow() {
        ScheduleRow row = open.get();
        if (row != null) {
            workspace.schedule().applyNow(row.change().number(), written -> written.ifPresentOrElse(
                    new UndoOffer(workspace, desk),
                    () -> desk.dialogs().toast(messages.get("schedule.failed", "name", row.title()), null, null)),
                    this::tell, desk.dialogs()::failed);
        }
    }

    /// Shows the base, what is there now and what would come of it.
    void reconfirm() {
        ScheduleRow row = open.get();
        if (row == null) {
            return;
        }
        Catalog catalog = workspace.saved().get();
        Reconfirm.of(row.change(), workspace.schedule().schedule().get(), catalog).ifPresentOrElse(
                asked -> desk.dialogs().show(Views.load(new ReconfirmController(
                        new ReconfirmViewModel(workspace, desk, asked), messages), messages)),
                () -> desk.dialogs().toast(messages.get("schedule.gone", "name", row.title()), null, null));
    }

    private void tell(List<Problem> refused) {
        if (!refused.isEmpty()) {
            desk.dialogs().toast(
                    refused.stream().map(messages::problem).collect(Collectors.joining("\n")), null, null);
        }
    }

    private void show() {
        Schedule schedule = workspace.schedule().schedule().get();
        List<ScheduleRow> shown = new ArrayList<>();
        schedule.pending().forEach(change -> shown.add(row(change, schedule)));
        int pending = shown.size();
        if (past.get()) {
            schedule.changes().reversed().stream()
                    .filter(change -> !change.isPending())
                    .forEach(change -> shown.add(row(change, schedule)));
        }
        paused.set(schedule.isPaused(desk.clock().instant()) && pending > 0);
        countText.set(messages.get("schedule.count", "count", pending));
        rows.setAll(shown);
        if (chosen.get() == null && !shown.isEmpty()) {
            chosen.set(schedule.find(left).orElse(shown.getFirst().change()).number());
        }
        choose();
    }

    private void choose() {
        Long number = chosen.get();
        Schedule schedule = workspace.schedule().schedule().get();
        open.set(number == null ? null : schedule.find(number).map(change -> row(change, schedule)).orElse(null));
    }

    private ScheduleRow row(ScheduledChange change, Schedule schedule) {
        Catalog catalog = workspace.saved().get();
        ScheduleWords words = new ScheduleWords(messages, dates(), catalog, schedule);
        return new ScheduleRow(change, dates().moment(change.due()), words.until(change, desk.clock().instant()),
                words.title(change), words.effect(change), words.state(change), words.isStale(change),
                schedule.notReady(change, catalog).isEmpty(), Few.of(words.reasons(change), REASONS, messages),
                words.fields(change));
    }

    private Dates dates() {
        return new Dates(messages, workspace.saved().get().settings().timeZone());
    }
}
