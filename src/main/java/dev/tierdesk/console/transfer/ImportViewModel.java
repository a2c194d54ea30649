package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Drawn;
import dev.tierdesk.console.ui.NewFile;
import dev.tierdesk.console.versions.MovedQuestion;
import dev.tierdesk.console.versions.MovingBills;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.table.RefusedRows;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The import of files: which, what is open about them, what they would do, and the import itself. Used on the FX
/// thread.
final class ImportViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final KeptAnswers kept;
    private final ImportFiles files;
    private final MovingBills moving;
    private final Runnable reopen;
    private final Consumer<Path> lists;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILES);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable DryRunViewModel> dryRun = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty leaveOut = new SimpleBooleanProperty();
    private @Nullable DryRun run;
    private @Nullable RefusedRows refusedRows;
    private boolean arriving;
    private boolean shown;
    private boolean applying;
    private Background.@Nullable Job writing;

    /// Where in the import the person is.
    enum Step {
        FILES(1),
        QUESTIONS(2),
        DRY_RUN(3);

        private final int number;

        Step(int number) {
            this.number = number;
        }

        /// Counted from 1.
        int number() {
            return number;
        }
    }

    /// @param reopen shows the card again after it was closed
    /// @param lists takes a list of subscriptions, which has a card of its own
    ImportViewModel(Workspace workspace, Desk desk, KeptAnswers kept, Runnable reopen, Consumer<Path> lists) {
        this.workspace = workspace;
        this.desk = desk;
        this.kept = kept;
        this.reopen = reopen;
        this.lists = lists;
        messages = desk.messages();
        files = new ImportFiles(messages, kept);
        moving = new MovingBills(workspace, desk, "import");
    }

    /// Knows that the card is shown, until it is not.
    Subscription show() {
        shown = true;
        return () -> shown = false;
    }

    /// Takes files and folders in, and goes on to the first step that needs the person.
    void add(Collection<Path> paths) {
        files.add(paths);
        arriving = true;
        look();
    }

    void askForFiles() {
        add(desk.dialogs().openFiles(messages.get("transfer.import.files.choose")));
    }

    void askForFolder() {
        desk.dialogs().openFolder(messages.get("transfer.import.folder.choose")).map(List::of).ifPresent(this::add);
    }

    void remove(FileRow row) {
        files.remove(row);
        read();
    }

    /// Reads a file in this format.
    void choose(FileRow row, String format) {
        files.choose(row, format);
        read();
    }

    /// Answers a question about a file.
    ///
    /// @param file its place among them
    void answer(int file, String question, String answer) {
        files.answers(file).give(question, answer);
        read();
    }

    void takeProposals() {
        files.takeProposals();
        read();
    }

    ImportFiles files() {
        return files;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// Whether files are being read.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What imports do to the bills of published versions.
    MovingBills moving() {
        return moving;
    }

    /// What was read last would do; null before anything was.
    ReadOnlyObjectProperty<@Nullable DryRunViewModel> dryRun() {
        return dryRun.getReadOnlyProperty();
    }

    /// Whether the person wants the rest where rows are refused.
    BooleanProperty leaveOut() {
        return leaveOut;
    }

    String title() {
        return files.isEmpty() ? messages.get("transfer.import.title.none")
                : messages.get("transfer.import.title", "file", files.title());
    }

    /// Whether there is a step after this one to go to.
    boolean canGoOn() {
        return !busy.get() && files.areFine() && switch (step.get()) {
            case FILES -> run != null;
            case QUESTIONS -> run != null && !files.areOpen();
            case DRY_RUN -> false;
        };
    }

    void goOn() {
        if (canGoOn()) {
            step.set(step.get() == Step.FILES && files.areAsked() ? Step.QUESTIONS : Step.DRY_RUN);
        }
    }

    void goBack() {
        step.set(step.get() == Step.DRY_RUN && files.areAsked() ? Step.QUESTIONS : Step.FILES);
    }

    /// How many rows are refused.
    int refused() {
        return run == null ? 0 : run.count(Outcome.REFUSED);
    }

    /// What the button says: the verb and how many objects.
    String verb() {
        int count = run == null ? 0 : run.changes().size();
        return count == 0
                ? messages.get("transfer.import.verb.none") : messages.get("transfer.import.verb", "count", count);
    }

    /// What comes next, or why nothing can.
    String note() {
        if (busy.get()) {
            return messages.get(applying ? "transfer.import.writing" : "transfer.import.busy", "file", files.title());
        }
        return switch (step.get()) {
            case FILES -> files.isEmpty() || files.areFine() ? "" : messages.get("transfer.import.files.wrong");
            case QUESTIONS ->
                    messages.get(files.areOpen() ? "transfer.import.questions.open" : "transfer.import.questions.done");
            case DRY_RUN -> run == null ? "" : outlook(run);
        };
    }

    /// Whether the note says what stands in the way.
    boolean isStopped() {
        return !busy.get() && switch (step.get()) {
            case FILES -> !files.isEmpty() && !files.areFine();
            case QUESTIONS -> files.areOpen();
            case DRY_RUN -> refused() > 0 && !leaveOut.get();
        };
    }

    /// Whether there is something to import and nothing stands in the way.
    boolean canApply() {
        return step.get() == Step.DRY_RUN && !busy.get() && run != null && !run.changes().isEmpty()
                && (refused() == 0 || leaveOut.get());
    }

    /// Imports everything as one change set, after a question where bills move. The store makes a backup before.
    void apply() {
        DryRun wanted = run;
        if (wanted == null || applying || !canApply()) {
            return;
        }
        if (wanted.moved().isEmpty()) {
            write(wanted, null);
        } else {
            moving.ask(question(wanted), wanted.moved(), reason -> write(wanted, reason));
        }
    }

    private void write(DryRun wanted, @Nullable String reason) {
        applying = true;
        busy.set(true);
        String title = messages.get("transfer.import.writing", "file", files.title());
        writing = workspace.writeImport(title, label(wanted), reason, wanted.changes(), change -> {
            applying = false;
            busy.set(false);
            files.keep(kept);
            if (shown) {
                desk.dialogs().close();
            }
            new UndoOffer(workspace, desk).accept(change);
        }, this::failed);
    }

    private MovedQuestion question(DryRun wanted) {
        return new MovedQuestion(messages.get("transfer.import.moved", "file", files.title()),
                messages.get("transfer.import.moved.text"), messages.get("transfer.import.moved.verb"),
                Confirmation.expected(wanted.moved().causes()));
    }

    /// Whether refused rows of tables can be had as a file.
    boolean canSaveRefused() {
        return refusedRows != null && refusedRows.areThere();
    }

    /// Writes the refused rows of each table to a file that the person chooses.
    void saveRefused() {
        RefusedRows rows = refusedRows;
        if (rows != null) {
            desk.background().compute(messages.get("transfer.export.writing"), job -> rows.files(messages::problem),
                    all -> all.forEach(this::saveRefused));
        }
    }

    private void saveRefused(RefusedRows.File file) {
        NewFile rows = new NewFile(messages.get("transfer.refused.title"),
                messages.get("transfer.refused.file", "name", file.name()),
                messages.get("format." + file.format().name()), List.of(file.ending()));
        rows.choose(desk.dialogs(), messages, target -> desk.background().compute(
                messages.get("transfer.export.writing"), job -> ExportedFiles.toFile(file.content(), target),
                written -> desk.dialogs().toast(
                        messages.get(written ? "transfer.refused.saved" : "transfer.unwritable.text",
                                "path", target.toString()), null, null)));
    }

    /// Closes the card; stops the writing where that is going on.
    void cancel() {
        if (applying && writing != null) {
            writing.cancel();
        } else {
            desk.dialogs().close();
        }
    }

    private void failed(RuntimeException failure) {
        applying = false;
        busy.set(false);
        if (failure instanceof StoreException stopped && stopped.reason() == StoreException.Reason.CANCELLED) {
            desk.dialogs().toast(messages.get("transfer.import.cancelled", "file", files.title()),
                    shown ? null : messages.get("transfer.import.again"), this::again);
        } else {
            read(); // what the catalog holds now may be why
            desk.dialogs().failed(failure);
        }
    }

    /// Shows the card again, on what the catalog holds now.
    private void again() {
        reopen.run();
        read();
    }

    /// Runs something once what windows show now is on the screen.
    void onceDrawn(Runnable action) {
        Drawn.then(desk.background(), action);
    }

    private void look() {
        busy.set(true);
        List<Path> paths = files.unseen();
        desk.background().latest("import-look", job -> paths.stream().map(ImportFile.Found::in).toList(), found -> {
            files.found(paths, found);
            files.onlyList().ifPresentOrElse(lists, this::read);
        });
    }

    private void read() {
        Catalog present = workspace.saved().get();
        Subscriptions subscriptions = workspace.subscriptions().get();
        Schedule schedule = workspace.schedule().schedule().get();
        FieldWords words = new FieldWords(messages, new Dates(messages, present.settings().timeZone()));
        List<JointImport.Part> parts = files.parts();
        List<String> names = files.names();
        busy.set(true);
        desk.background().latest("import-read", job -> {
            JointImport joint =
                    JointImport.read(parts, present, subscriptions, schedule, desk.clock(), job::cancelled);
            return new Read(joint.files(), job.cancelled() ? null : dryRun(joint, present, subscriptions, names, words),
                    new RefusedRows(parts, joint, present, desk.clock()));
        }, read -> show(read, words));
    }

    private DryRun dryRun(
            JointImport joint, Catalog present, Subscriptions subscriptions, List<String> names, FieldWords words) {
        MovedBills moved = MovedBills.of(present, joint.plan().result(), subscriptions, desk.clock());
        return DryRun.of(joint, moved, names, messages, words);
    }

    private record Read(List<Imported> files, @Nullable DryRun run, RefusedRows refused) {}

    private void show(Read read, FieldWords words) {
        busy.set(false);
        if (files.asked(read.files())) {
            read();
            return;
        }
        run = read.run();
        refusedRows = read.refused();
        leaveOut.set(false);
        dryRun.set(run == null || files.parts().isEmpty()
                ? null : new DryRunViewModel(run, files.source(), words, messages));
        if (arriving) {
            arriving = false;
            desk.background().onScreen(this::arrive);
        } else if (step.get() == Step.QUESTIONS && !files.areAsked()) {
            step.set(Step.FILES);
        }
    }

    /// Goes to the first step at which there is something to see or to decide.
    private void arrive() {
        boolean plain = files.names().size() == 1 && files.areFine();
        step.set(!plain ? Step.FILES : files.areAsked() ? Step.QUESTIONS : Step.DRY_RUN);
    }

    private String outlook(DryRun wanted) {
        int refused = refused();
        if (refused > 0 && !leaveOut.get()) {
            return messages.get("transfer.import.refused", "count", refused);
        }
        if (wanted.changes().isEmpty()) {
            return messages.get(refused > 0 ? "transfer.import.nothing.left" : "transfer.import.nothing");
        }
        if (refused > 0) {
            String left = messages.get("transfer.import.left", "count", refused);
            return wanted.dependents().isEmpty() ? left : left + " " + messages.get("transfer.import.dependents",
                    "count", wanted.dependents().size(), "codes", String.join(", ", wanted.dependents()));
        }
        int drafts = (int) wanted.changes().stream().map(Change::id).filter(workspace::isDirty).count();
        return drafts == 0 ? messages.get("transfer.import.once")
                : messages.get("transfer.import.drafts", "count", drafts);
    }

    private String label(DryRun wanted) {
        String key = wanted.count(Outcome.REFUSED) == 0 ? "transfer.import.label" : "transfer.import.label.left";
        return messages.get(key, "file", files.title(), "created", wanted.count(Outcome.CREATED),
                "changed", wanted.count(Outcome.CHANGED), "left", wanted.count(Outcome.REFUSED));
    }
}
