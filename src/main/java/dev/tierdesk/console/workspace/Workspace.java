package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogCheck;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Renames;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.Subscriptions;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeSetRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The open catalog as every screen sees it: what is saved, what is being edited, and both together. All edits of all
/// screens go through here, so that a price edited in one screen is the same draft in another. Used on the FX thread.
public final class Workspace {
    private static final Duration CHECK_DELAY = Duration.ofMillis(200);

    private final CatalogStore store;
    private final Background background;
    private final Clock clock;
    private final Supplier<String> author;
    private final ReadOnlyObjectWrapper<Catalog> saved;
    private final ReadOnlyObjectWrapper<Catalog> working;
    private final ObservableMap<UUID, Draft> drafts = FXCollections.observableHashMap();
    private final ObservableMap<UUID, Draft> readOnlyDrafts = FXCollections.unmodifiableObservableMap(drafts);
    private final ReadOnlyObjectWrapper<@Nullable ChangeSet> lastChange = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastSaved = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Focus> focus = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final EditHistory edits = new EditHistory();
    private final Deque<Long> undoable = new ArrayDeque<>();
    private final Deque<Long> redoable = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Subscriptions> subscriptions = new ReadOnlyObjectWrapper<>(Subscriptions.NONE);
    private int checks;

    /// @param catalog what `store` holds now
    /// @param author who signs change sets
    public Workspace(CatalogStore store, Catalog catalog, Background background, Clock clock, Supplier<String> author) {
        this.store = store;
        this.background = background;
        this.clock = clock;
        this.author = author;
        saved = new ReadOnlyObjectWrapper<>(catalog);
        working = new ReadOnlyObjectWrapper<>(catalog);
        check();
        background.store(store::subscriptions, subscriptions::set, failure -> subscriptions.set(Subscriptions.NONE));
    }

    /// What is in the store.
    public ReadOnlyObjectProperty<Catalog> saved() {
        return saved.getReadOnlyProperty();
    }

    /// Who is on what, as the lists say that were imported; before they are read, as if there were none.
    public ReadOnlyObjectProperty<Subscriptions> subscriptions() {
        return subscriptions.getReadOnlyProperty();
    }

    /// What is in the store with every draft applied: what screens and the preview show.
    public ReadOnlyObjectProperty<Catalog> working() {
        return working.getReadOnlyProperty();
    }

    /// Unsaved edits by the object's id. Read only.
    public ObservableMap<UUID, Draft> drafts() {
        return readOnlyDrafts;
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
        return problems.getReadOnlyProperty();
    }

    /// The price or plan that the preview follows.
    public ObjectProperty<@Nullable Focus> focus() {
        return focus;
    }

    /// An id for a new object.
    public UUID newId() {
        return Ids.next(clock);
    }

    public Clock clock() {
        return clock;
    }

    public boolean isDirty(UUID id) {
        return drafts.containsKey(id);
    }

    /// Keeps `value` as the draft of its object. Consecutive edits with the same `step` are undone together: typing in one
    /// field is one step.
    public void edit(Aggregate value, String step) {
        Draft before = drafts.get(value.id());
        if (before != null && before.base() == null && before.value() != null) {
            refer(before.value(), value);
        }
        Aggregate base = before == null ? saved.get().byId(value.id()).orElse(null) : before.base();
        Map<String, String> unfinished = before == null ? Map.of() : before.unfinished();
        put(value.id(), new Draft(base, value, unfinished), step);
    }

    /// Removes an object in its draft; it goes when the draft is saved. A new object is simply gone.
    public void remove(Aggregate value, String step) {
        Draft before = drafts.get(value.id());
        Aggregate base = before == null ? saved.get().byId(value.id()).orElse(null) : before.base();
        put(value.id(), base == null ? null : new Draft(base, null, Map.of()), step);
    }

    /// Keeps the text of a field that cannot be read yet, or forgets it where `text` is null.
    public void unfinished(Aggregate value, String field, @Nullable String text) {
        Draft before = drafts.get(value.id());
        Map<String, String> unfinished = new HashMap<>(before == null ? Map.of() : before.unfinished());
        if (text == null) {
            unfinished.remove(field);
        } else {
            unfinished.put(field, text);
        }
        if (before != null || text != null) {
            Aggregate base = before == null ? saved.get().byId(value.id()).orElse(null) : before.base();
            put(value.id(), new Draft(base, before == null ? value : before.value(), unfinished), "unfinished." + field);
        }
    }

    /// Takes over drafts that were kept from an earlier run.
    public void restore(Collection<Draft> kept) {
        kept.forEach(draft -> put(draft.id(), draft, "restore"));
    }

    /// Forgets the drafts of these objects.
    public void revert(Collection<UUID> ids) {
        ids.forEach(drafts::remove);
        edits.clear();
        rebuild();
    }

    /// Writes the drafts of these objects as one change set.
    ///
    /// @param label of the change set, in the person's words
    /// @param done gets the change set
    /// @param failed gets a [dev.tierdesk.store.StoreException]; the drafts stay
    public void save(Collection<UUID> ids, String label, Consumer<ChangeSet> done, Consumer<RuntimeException> failed) {
        List<Draft> toSave = ids.stream().map(drafts::get).filter(Objects::nonNull).filter(d -> !d.isClean()).toList();
        List<Change> changes = DraftChanges.of(saved.get(), toSave);
        if (changes.isEmpty()) {
            return;
        }
        ChangeRequest request = new ChangeRequest(label, ChangeSource.EDIT, author.get(), null, changes);
        background.store(() -> store.change(request), change -> {
            toSave.forEach(d -> drafts.remove(d.id(), d));
            written(change);
            done.accept(change);
        }, failed);
    }

    /// Writes changes that are no drafts: an import, a deletion.
    public void write(
            String label, ChangeSource source, List<Change> changes, Consumer<ChangeSet> done, Consumer<RuntimeException> failed) {
        write(new ChangeRequest(label, source, author.get(), null, changes), done, failed);
    }

    /// Writes moves. Unsaved edits of what is moved stay, in its new state.
    ///
    /// @param reason for the record; empty for none
    public void move(
            String label, String reason, List<Change> moves, Consumer<ChangeSet> done, Consumer<RuntimeException> failed) {
        String why = reason.isBlank() ? null : reason.strip();
        write(new ChangeRequest(label, ChangeSource.LIFECYCLE, author.get(), why, moves), done, failed);
    }

    private void write(ChangeRequest request, Consumer<ChangeSet> done, Consumer<RuntimeException> failed) {
        background.store(() -> store.change(request), change -> {
            request.changes().forEach(c -> settle(c, request.source()));
            written(change);
            done.accept(change);
        }, failed);
    }

    /// What becomes of the draft of an object that was written under it.
    private void settle(Change change, ChangeSource source) {
        Aggregate after = change.after();
        if (source == ChangeSource.LIFECYCLE && after != null) {
            drafts.computeIfPresent(change.id(), (id, draft) -> {
                Aggregate value = draft.value();
                for (State state : Lifecycle.of(after)) {
                    value = value == null ? null : Lifecycle.moved(value, state);
                }
                return new Draft(draft.base(), value, draft.unfinished());
            });
        } else if (source != ChangeSource.DELETE || after == null) {
            drafts.remove(change.id());
        }
    }

    /// The step that [#undoEdit()] takes back.
    public Optional<String> undoableEdit() {
        return edits.undoable();
    }

    /// Takes back the last unsaved step.
    public void undoEdit() {
        edits.undo().ifPresent(this::replay);
    }

    public boolean canRedoEdit() {
        return edits.canRedo();
    }

    /// Does again what [#undoEdit()] took back.
    public void redoEdit() {
        edits.redo().ifPresent(this::replay);
    }

    /// The number of the change set of this window that [#undo] takes back.
    public Optional<Long> undoableChange() {
        return Optional.ofNullable(undoable.peek());
    }

    public Optional<Long> redoableChange() {
        return Optional.ofNullable(redoable.peek());
    }

    /// Takes back change set `number`.
    ///
    /// @param label of the change set that takes it back
    public void undo(long number, String label, Consumer<ChangeSet> done, Consumer<RuntimeException> failed) {
        background.store(() -> store.undo(number, author.get(), label), change -> {
            undoable.remove(number);
            redoable.remove(number);
            (change.source() == ChangeSource.REDO ? undoable : redoable).push(change.number());
            applied(change);
            done.accept(change);
        }, failed);
    }

    /// Lets the drafts that refer to an object by its old code refer to it by the new one.
    private void refer(Aggregate before, Aggregate after) {
        if (!before.code().equals(after.code())) {
            drafts.replaceAll((id, draft) -> draft.value() == null || id.equals(after.id()) ? draft
                    : new Draft(draft.base(), Renames.refer(draft.value(), Kind.of(after), before.code(), after.code()), draft.unfinished()));
        }
    }

    /// Asks the store for all change sets, newest first.
    public void changes(Consumer<List<ChangeSetRow>> show, Consumer<RuntimeException> failed) {
        background.store(store::changeSets, show, failed);
    }

    /// Asks the store for one change set with what was before and after.
    public void change(long number, Consumer<ChangeSet> show, Consumer<RuntimeException> failed) {
        background.store(() -> store.changeSet(number), show, failed);
    }

    private void written(ChangeSet change) {
        if (change.source() != ChangeSource.IMPORT && change.source() != ChangeSource.SCHEDULE) {
            undoable.push(change.number());
        }
        redoable.clear();
        applied(change);
    }

    private void applied(ChangeSet change) {
        edits.clear();
        saved.set(saved.get().apply(change.changes()));
        rebase(change);
        rebuild();
        lastSaved.set(change.when());
        lastChange.set(change);
    }

    /// Drafts of objects that were written under them now start from what was written.
    private void rebase(ChangeSet change) {
        for (Change written : change.changes()) {
            if (written.before() != null && written.after() != null) {
                refer(written.before(), written.after());
            }
            Draft draft = drafts.get(written.id());
            if (draft != null && (written.after() != null || draft.value() != null)) {
                Draft moved = new Draft(written.after(), draft.value(), draft.unfinished());
                if (moved.isClean()) {
                    drafts.remove(written.id());
                } else {
                    drafts.put(written.id(), moved);
                }
            } else if (draft != null) {
                drafts.remove(written.id());
            }
        }
    }

    private void put(UUID id, @Nullable Draft draft, String step) {
        Draft before = drafts.get(id);
        if (Objects.equals(before, draft)) {
            return;
        }
        edits.record(id, before, draft, step);
        set(id, draft);
        rebuild();
    }

    private void replay(EditHistory.Step step) {
        set(step.id(), step.after());
        rebuild();
    }

    private void set(UUID id, @Nullable Draft draft) {
        if (draft == null || draft.isClean()) {
            drafts.remove(id);
        } else {
            drafts.put(id, draft);
        }
    }

    private void rebuild() {
        working.set(saved.get().apply(DraftChanges.of(saved.get(), new ArrayList<>(drafts.values()))));
        background.later("check", CHECK_DELAY, this::check);
    }

    private void check() {
        Catalog catalog = working.get();
        int asked = ++checks;
        background.compute("check", job -> CatalogCheck.problems(catalog, clock), found -> {
            if (asked == checks) {
                problems.set(found);
            }
        });
    }
}
