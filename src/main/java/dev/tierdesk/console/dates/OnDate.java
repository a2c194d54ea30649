package dev.tierdesk.console.dates;

import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import dev.tierdesk.words.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Something that shall happen on a date which a person is asked for. Used on the FX thread.
public final class OnDate {
    private final Workspace workspace;
    private final Desk desk;
    private final String note;
    private final List<Intention> intentions;
    private final String label;
    private final Runnable done;
    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private OnDate(
            Workspace workspace, Desk desk, String note, List<Intention> intentions, String label,
            @Nullable String reason, Runnable done) {
        this.workspace = workspace;
        this.desk = desk;
        this.note = note;
        this.intentions = List.copyOf(intentions);
        this.label = label;
        this.done = done;
        this.reason.set(Objects.requireNonNullElse(reason, ""));
        date.addListener(o -> problem.set(""));
        date.set(LocalDate.ofInstant(desk.clock().instant(), zone()).plusDays(1).toString());
    }

    /// Asks when, over the card that is open, and schedules: everything together, or nothing. Once that is done the card
    /// is closed, too.
    ///
    /// @param note what else is to know
    /// @param label of the change set
    /// @param reason that was given already; null where none was
    public static void ask(
            Workspace workspace, Desk desk, String note, List<Intention> intentions, String label,
            @Nullable String reason) {
        new OnDate(workspace, desk, note, intentions, label, reason, () -> {}).open();
    }

    /// Asks when the drafts of these objects are saved; once that is scheduled they are drafts no longer. What is new,
    /// deleted or called by another code is saved at once or not at all.
    public static void save(
            Workspace workspace, Desk desk, Collection<UUID> ids, String label, @Nullable String reason) {
        List<Intention> intentions = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        for (UUID id : ids) {
            Draft draft = workspace.drafts().get(id);
            if (draft != null && (draft.base() == null || draft.value() == null)) {
                refused.add(Problem.of(ScheduleProblem.SCHEDULE_NEW, Where.ROOT));
            } else if (draft != null && !draft.isClean()) {
                Intention edit = new Intention.Edit(
                        Objects.requireNonNull(draft.base()), Objects.requireNonNull(draft.value()));
                intentions.add(edit);
                refused.addAll(edit.problems());
            }
        }
        if (refused.isEmpty() && !intentions.isEmpty()) {
            new OnDate(workspace, desk, "", intentions, label, reason, () -> workspace.revert(ids)).open();
        } else if (!refused.isEmpty()) {
            desk.dialogs().toast(words(desk, refused), null, null);
        }
    }

    private void open() {
        OnDateController form = new OnDateController(this, desk.messages());
        desk.dialogs().ask(Views.load(form, desk.messages()));
        form.begin();
    }

    String text() {
        String text = desk.messages().get("dates.text", "label", label, "zone", zone().getId());
        return note.isEmpty() ? text : text + "\n\n" + note;
    }

    /// The date or moment, as typed.
    StringProperty date() {
        return date;
    }

    /// Why, for the record.
    StringProperty reason() {
        return reason;
    }

    /// What is wrong with the date, or why the rules refuse the rest; empty where nothing is.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Says of a text that is no date that it is none.
    void leaveDate() {
        if (!date.get().isBlank() && due().isEmpty()) {
            problem.set(desk.messages().get("dates.unread"));
        }
    }

    void schedule() {
        Optional<Instant> due = due();
        if (due.isEmpty()) {
            problem.set(desk.messages().get("dates.unread"));
            return;
        }
        String why = reason.get().isBlank() ? null : reason.get().strip();
        ScheduleRequest request = new ScheduleRequest(intentions, due.get(), workspace.author(), label, why);
        Consumer<List<Problem>> refused = problems -> problem.set(words(desk, problems));
        workspace.schedule().add(request, this::tell, refused, desk.dialogs()::failed);
    }

    void cancel() {
        desk.dialogs().back();
    }

    private void tell(ScheduledChange change) {
        desk.dialogs().close();
        done.run();
        String moment = new Dates(desk.messages(), zone()).moment(change.due());
        desk.dialogs().toast(desk.messages().get("dates.done", "label", label, "moment", moment),
                desk.messages().get("dates.open"), () -> desk.navigator().open("schedule"));
    }

    private Optional<Instant> due() {
        return new CatalogDates(zone()).read(date.get());
    }

    private ZoneId zone() {
        return workspace.saved().get().settings().timeZone();
    }

    private static String words(Desk desk, List<Problem> problems) {
        return problems.stream().map(desk.messages()::problem).distinct().collect(Collectors.joining("\n"));
    }
}
