package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.catalog.VersionNumbers;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.PastState;
import dev.tierdesk.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The open catalog as every screen sees it: what is saved, what is being edited, and both together. All edits of all
/// screens go through here, so that a price edited in one screen is the same draft in another. Used on the FX thread.
public final class Workspace {
    private final CatalogStore store;
    private final Background background;
    private final Clock clock;
    private final Supplier<String> author;
    private final ReadOnlyObjectWrapper<Catalog> saved;
    private final ReadOnlyObjectWrapper<Catalog> working;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<@Nullable ChangeSet> lastChange = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastSaved = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Focus> focus = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Asked> asked = new SimpleObjectProperty<>();
    private final LiveCheck check;
    private final ObjectProperty<StartQuestion> startQuestion = new SimpleObjectProperty<>(
            (successions, start) -> start.accept(Successions.tomorrow(this)));
    private final ChangeLog log;
    private final ChangeHistory history = new ChangeHistory();
    private final ReadOnlyObjectWrapper<Subscriptions> subscriptions = new ReadOnlyObjectWrapper<>(Subscriptions.NONE);
    private final ReadOnlyObjectWrapper<VersionNumbers> versionNumbers;
    private final OpenSchedule schedule;

    /// @param catalog what `store` holds now
    /// @param author who signs change sets
    public Workspace(CatalogStore store, Catalog catalog, Background background, Clock clock, Supplier<String> author) {
        this.store = store;
        this.background = background;
        this.clock = clock;
        this.author = author;
        log = new ChangeLog(store, background, author);
        saved = new ReadOnlyObjectWrapper<>(catalog);
        working = new ReadOnlyObjectWrapper<>(catalog);
        drafts = new Drafts(saved::get, this::rebuild);
        check = new LiveCheck(working::get, background, clock);
        check.now();
        background.store(store::subscriptions, subscriptions::set, failure -> subscriptions.set(Subscriptions.NONE));
        versionNumbers = new ReadOnlyObjectWrapper<>(VersionNumbers.of(catalog));
        background.store(
                store::versionNumbers, numbers -> versionNumbers.set(numbers.with(saved.get())), failure -> {});
        schedule = new OpenSchedule(store, background, this::written);
        schedule.refresh();
    }

    /// What is in the store.
    public ReadOnlyObjectProperty<Catalog> saved() {
        return saved.getReadOnlyProperty();
    }

    /// Who is on what, as the lists say that were imported; before they are read, as if there were none.
    public ReadOnlyObjectProperty<Subscriptions> subscriptions() {
        return subscriptions.getReadOnlyProperty();
    }

    /// The highest number that a version of each plan ever had, also one that was withdrawn.
    public ReadOnlyObjectProperty<VersionNumbers> versionNumbers() {
        return versionNumbers.getReadOnlyProperty();
    }

    /// What shall happen to the catalog at moments to come.
    public OpenSchedule schedule() {
        return schedule;
    }

    /// Puts a list in the place of the last of its source.
    ///
    /// @param failed gets a [dev.tierdesk.store.StoreException]; nothing was imported then
    public void importSubscriptions(
            SubscriptionList list, Consumer<Subscriptions> done, Consumer<RuntimeException> failed) {
        background.store(() -> store.importSubscriptions(list), imported -> {
            subscriptions.set(imported);
            done.accept(imported);
        }, failed);
    }

    /// What is in the store with every draft applied: what screens and the preview show.
    public ReadOnlyObjectProperty<Catalog> working() {
        return working.getReadOnlyProperty();
    }

    /// Unsaved edits by the object's id. Read only.
    public ObservableMap<UUID, Draft> drafts() {
        return drafts.all();
    }

    /// The change set written last in this window; its listeners refresh what it names.
    public ReadOnlyObjectProperty<@Nullable ChangeSet> lastChange() {
        return lastChange.getReadOnlyProperty();
    }

    /// When this window last saved; null before it did.
    public ReadOnlyObjectProperty<@Nullable Instant> lastSaved() {
        return lastSaved.getReadOnlyProperty();
    }

    /// Every problem of the working catalog, found in the background shortly after each change.
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return check.problems();
    }

    /// The edits that met last with what was written meanwhile; its listeners ask what shall become of them.
    public ReadOnlyObjectProperty<@Nullable Conflicts> conflicts() {
        return drafts.conflicts();
    }

    /// Who is asked from when prices count that take the place of prices in force; tomorrow where nobody is.
    public ObjectProperty<StartQuestion> startQuestion() {
        return startQuestion;
    }

    /// The price or plan that the preview follows.
    public ObjectProperty<@Nullable Focus> focus() {
        return focus;
    }

    /// What the preview computes now, which a new worked example begins with; null where it shows nothing.
    public ObjectProperty<@Nullable Asked> asked() {
        return asked;
    }

    /// An id for a new object.
    public UUID newId() {
        return Ids.next(clock);
    }

    /// Who signs change sets.
    public String author() {
        return author.get();
    }

    /// Looks for problems at once, and not only after the next change.
    public void checkNow() {
        check.now();
    }

    public Clock clock() {
        return clock;
    }

    public boolean isDirty(UUID id) {
        return drafts.all().containsKey(id);
    }

    /// Keeps `value` as the draft of its object. Consecutive edits with the same `step` are undone together: typing in
    /// one field is one step.
    public void edit(Aggregate value, String step) {
        drafts.edit(value, step);
    }

    /// Removes an object in its draft; it goes when the draft is saved. A new object is simply gone.
    public void remove(Aggregate value, String step) {
        drafts.remove(value, step);
    }

    /// Keeps `values` as the drafts of their objects and removes `gone`, all as one step.
    public void editAll(Collection<? extends Aggregate> values, Collection<? extends Aggregate> gone, String step) {
        drafts.editAll(values, gone, step);
    }

    /// Keeps the text of a field that cannot be read yet, or forgets it where `text` is null.
    public void unfinished(Aggregate value, String field, @Nullable String text) {
        drafts.unfinished(value, field, text);
    }

    /// Takes over drafts that were kept from an earlier run, together with what was written since they began.
    public void restore(Collection<Draft> kept) {
        drafts.restore(kept);
    }

    /// Decides a conflict: the draft becomes what was chosen, on what is saved now.
    ///
    /// @param takeTheirs the conflicting fields in which not the draft's own value is wanted
    public void resolve(ThreeWay conflict, Set<String> takeTheirs) {
        drafts.resolve(conflict, takeTheirs);
    }

    /// Forgets the drafts of these objects, and the steps that led to them.
    public void revert(Collection<UUID> ids) {
        drafts.revert(ids);
    }

    /// Writes the drafts of these objects as one change set. Prices in force outside a plan are succeeded and not
    /// overwritten, from the moment that [#startQuestion()] gives. Where somebody wrote one of the objects since its
    /// edit began, nothing is saved: the drafts are put together with what was written, and [#conflicts()] says so.
    ///
    /// @param label of the change set, in the person's words
    /// @param done gets the change set
    /// @param failed gets a [dev.tierdesk.store.StoreException]; the drafts stay
    public void save(Collection<UUID> ids, String label, Consumer<ChangeSet> done, Consumer<RuntimeException> failed) {
        save(ids, label, null, done, failed);
    }

    /// The same, with the reason of the person who saves.
    public void save(
            Collection<UUID> ids, String label, @Nullable String reason, Consumer<ChangeSet> done,
            Consumer<RuntimeException> failed) {
        List<Draft> toSave = drafts.of(ids);
        if (drafts.refuseStale(toSave)) {
            return;
        }
        Successions successions = new Successions(toSave, clock.instant());
        if (successions.all().isEmpty()) {
            save(toSave, toSave.stream().map(Draft::toChange).toList(), label, reason, done, failed);
        } else {
            startQuestion.get().ask(successions.all(), start ->
                    save(toSave, successions.changes(start, this), label, reason, done, failed));
        }
    }

    private void save(
            List<Draft> toSave, List<Change> own, String label, @Nullable String reason, Consumer<ChangeSet> done,
            Consumer<RuntimeException> failed) {
        List<Change> changes = DraftChanges.of(saved.get(), own);
        if (changes.isEmpty()) {
            return;
        }
        ChangeRequest request = new ChangeRequest(label, ChangeSource.EDIT, author.get(), reason, changes);
        background.store(() -> store.change(request), change -> {
            drafts.wereSaved(toSave);
            written(change);
            done.accept(change);
        }, failure -> {
            if (!learn(failure) || !drafts.refuseStale(toSave)) {
                failed.accept(failure);
            }
        });
    }

    /// Takes over what the store turned out to have where it refused to write over it; whether it did.
    private boolean learn(RuntimeException failure) {
        if (failure instanceof StoreException refused && refused.reason() == StoreException.Reason.CONFLICT) {
            saved.set(Conflicts.learned(saved.get(), refused.conflicts()));
            rebuild();
            return true;
        }
        return false;
    }

    /// Writes changes that are no drafts: an import, a deletion. Drafts of objects that it deletes are forgotten.
    public void write(
            String label, ChangeSource source, List<Change> changes, Consumer<ChangeSet> done,
            Consumer<RuntimeException> failed) {
        write(label, source, null, changes, done, failed);
    }

    /// The same, with the reason of the person who writes.
    public void write(
            String label, ChangeSource source, @Nullable String reason, List<Change> changes, Consumer<ChangeSet> done,
            Consumer<RuntimeException> failed) {
        ChangeRequest request = new ChangeRequest(label, source, author.get(), reason, changes);
        background.store(() -> store.change(request), change -> {
            drafts.wereDeleted(changes);
            written(change);
            done.accept(change);
        }, failure -> {
            learn(failure);
            failed.accept(failure);
        });
    }

    /// Writes what was imported; as long as that is not committed it can be cancelled in the status bar, and leaves
    /// nothing then.
    ///
    /// @param title in the status bar
    /// @param reason where the person had to give one
    /// @param failed gets a [dev.tierdesk.store.StoreException] of reason CANCELLED too
    public Background.Job writeImport(
            String title, String label, @Nullable String reason, List<Change> changes, Consumer<ChangeSet> done,
            Consumer<RuntimeException> failed) {
        return writeMany(title, new ChangeRequest(label, ChangeSource.IMPORT, author.get(), reason, changes), done, failed);
    }

    /// Writes many changes; as long as they are not committed it can be cancelled in the status bar, and leaves nothing
    /// then.
    ///
    /// @param title in the status bar
    /// @param failed gets a [dev.tierdesk.store.StoreException] of reason CANCELLED too
    public Background.Job writeMany(
            String title, ChangeRequest request, Consumer<ChangeSet> done, Consumer<RuntimeException> failed) {
        return background.store(title, job -> store.change(request, new JobWatch(job)), change -> {
            written(change);
            done.accept(change);
        }, failure -> {
            learn(failure);
            failed.accept(failure);
        });
    }

    /// The step that [#undoEdit()] takes back.
    public Optional<EditStep> undoableEdit() {
        return drafts.undoable();
    }

    /// Takes back the last unsaved step.
    public void undoEdit() {
        drafts.undo();
    }

    /// The step that [#redoEdit()] does again.
    public Optional<EditStep> redoableEdit() {
        return drafts.redoable();
    }

    /// Does again what [#undoEdit()] took back.
    public void redoEdit() {
        drafts.redo();
    }

    /// The last change set of this window, which [#undo] takes back by its number.
    public Optional<OwnChange> undoableChange() {
        return history.undoable();
    }

    /// The change set of this window that was taken back last, which [#undo] of its number does again.
    public Optional<OwnChange> redoableChange() {
        return history.redoable();
    }

    /// Takes back change set `number`.
    ///
    /// @param label of the change set that takes it back
    /// @param reason null unless the person had to give one
    public void undo(
            long number, String label, @Nullable String reason, Consumer<ChangeSet> done,
            Consumer<RuntimeException> failed) {
        background.store(() -> store.undo(number, author.get(), label, reason), change -> {
            history.undone(number, change);
            applied(change);
            done.accept(change);
        }, failed);
    }

    /// The change sets of the catalog.
    public ChangeLog log() {
        return log;
    }

    /// Asks the store for what an object became, change set by change set, oldest first.
    public void history(UUID id, Consumer<List<PastState>> show, Consumer<RuntimeException> failed) {
        background.store(() -> store.history(id), show, failed);
    }

    private void written(ChangeSet change) {
        history.written(change);
        applied(change);
    }

    private void applied(ChangeSet change) {
        drafts.forgetSteps(change);
        saved.set(saved.get().apply(change.changes()));
        versionNumbers.set(versionNumbers.get().with(saved.get()));
        drafts.rebase(change);
        rebuild();
        lastSaved.set(change.when());
        lastChange.set(change);
        schedule.refresh();
    }

    private void rebuild() {
        working.set(drafts.working());
        check.soon();
    }
}
