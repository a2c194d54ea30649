package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.catalog.lifecycle.Renames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The unsaved edits of all editors, the steps that led to them, and what becomes of them where something else was
/// written under them. Used on the FX thread.
final class Drafts {
    private final Supplier<Catalog> saved;
    private final Runnable changed;
    private final ObservableMap<UUID, Draft> drafts = FXCollections.observableHashMap();
    private final ObservableMap<UUID, Draft> readOnly = FXCollections.unmodifiableObservableMap(drafts);
    private final EditHistory steps = new EditHistory();
    private final ReadOnlyObjectWrapper<@Nullable Conflicts> conflicts = new ReadOnlyObjectWrapper<>();

    /// @param changed told after each edit
    Drafts(Supplier<Catalog> saved, Runnable changed) {
        this.saved = saved;
        this.changed = changed;
    }

    ObservableMap<UUID, Draft> all() {
        return readOnly;
    }

    ReadOnlyObjectProperty<@Nullable Conflicts> conflicts() {
        return conflicts.getReadOnlyProperty();
    }

    /// Those of these objects that change something.
    List<Draft> of(Collection<UUID> ids) {
        return present(ids).stream().filter(d -> !d.isClean()).toList();
    }

    void edit(Aggregate value, String step) {
        Draft before = drafts.get(value.id());
        if (before != null && before.base() == null && before.value() != null) {
            refer(before.value(), value);
        }
        put(value.id(), new Draft(base(value), value, before == null ? Map.of() : before.unfinished()), step);
    }

    void remove(Aggregate value, String step) {
        put(value.id(), removed(value), step);
    }

    void editAll(Collection<? extends Aggregate> values, Collection<? extends Aggregate> gone, String step) {
        List<EditHistory.Part> parts = new ArrayList<>();
        for (Aggregate value : values) {
            Draft edited = new Draft(base(value), value, Map.of());
            parts.add(new EditHistory.Part(value.id(), drafts.get(value.id()), edited));
        }
        for (Aggregate value : gone) {
            parts.add(new EditHistory.Part(value.id(), drafts.get(value.id()), removed(value)));
        }
        if (!parts.isEmpty()) {
            EditHistory.Step whole = new EditHistory.Step(parts, step);
            steps.record(whole);
            replay(whole);
        }
    }

    void unfinished(Aggregate value, String field, @Nullable String text) {
        Draft before = drafts.get(value.id());
        Map<String, String> unfinished = new HashMap<>(before == null ? Map.of() : before.unfinished());
        if (text == null) {
            unfinished.remove(field);
        } else {
            unfinished.put(field, text);
        }
        if (before != null || text != null) {
            Aggregate now = before == null ? value : before.value();
            put(value.id(), new Draft(base(value), now, unfinished), "unfinished." + field);
        }
    }

    /// Takes over drafts that were kept from an earlier run, together with what was written since they began.
    void restore(Collection<Draft> kept) {
        kept.forEach(draft -> set(draft.id(), draft));
        steps.clear();
        meet(kept.stream().filter(draft -> draft.isStale(saved.get())).toList(), false);
        changed.run();
    }

    void resolve(ThreeWay conflict, Set<String> takeTheirs) {
        Draft draft = drafts.get(conflict.id());
        Aggregate chosen = conflict.merged(takeTheirs);
        Map<String, String> unfinished = draft == null || chosen == null ? Map.of() : draft.unfinished();
        set(conflict.id(), chosen == null && conflict.theirs() == null ? null
                : new Draft(conflict.theirs(), chosen, unfinished));
        steps.clear();
        changed.run();
    }

    void revert(Collection<UUID> ids) {
        ids.forEach(drafts::remove);
        steps.forget(Set.copyOf(ids));
        changed.run();
    }

    Optional<EditStep> undoable() {
        return steps.undoable();
    }

    Optional<EditStep> redoable() {
        return steps.redoable();
    }

    void undo() {
        steps.undo().ifPresent(this::replay);
    }

    void redo() {
        steps.redo().ifPresent(this::replay);
    }

    /// Puts those that somebody wrote under together with what was written; whether there were any.
    boolean refuseStale(List<Draft> toSave) {
        boolean stale = toSave.stream().anyMatch(d -> d.isStale(saved.get()));
        if (stale) {
            meet(present(toSave.stream().map(Draft::id).toList()), true);
            changed.run();
        }
        return stale;
    }

    /// Forgets what was saved; what was typed meanwhile starts from it.
    void wereSaved(List<Draft> written) {
        written.forEach(d -> drafts.remove(d.id(), d));
        written.forEach(d -> drafts.computeIfPresent(d.id(), (id, now) -> now.startedFrom(d.value())));
    }

    /// Forgets the drafts of objects that are no more.
    void wereDeleted(List<Change> written) {
        written.stream().filter(c -> c.after() == null).forEach(c -> drafts.remove(c.id()));
    }

    /// Steps of other editors can still be taken back, unless a code changed that their drafts refer to.
    void forgetSteps(ChangeSet change) {
        if (change.changes().stream().anyMatch(DraftChanges::renames)) {
            steps.clear();
        } else {
            steps.forget(change.changes().stream().map(Change::id).collect(Collectors.toSet()));
        }
    }

    /// Drafts of objects that were written under them now start from what was written.
    void rebase(ChangeSet change) {
        for (Change written : change.changes()) {
            if (written.before() != null && written.after() != null) {
                refer(written.before(), written.after());
            }
        }
        meet(present(change.changes().stream().map(Change::id).toList()), false);
    }

    /// What is saved with every draft applied.
    Catalog working() {
        List<Change> own = drafts.values().stream().flatMap(draft -> draft.over(saved.get())).toList();
        return saved.get().apply(DraftChanges.of(saved.get(), own));
    }

    private @Nullable Aggregate base(Aggregate value) {
        Draft before = drafts.get(value.id());
        return before == null ? saved.get().byId(value.id()).orElse(null) : before.base();
    }

    private @Nullable Draft removed(Aggregate value) {
        Aggregate base = base(value);
        return base == null ? null : new Draft(base, null, Map.of());
    }

    private List<Draft> present(Collection<UUID> ids) {
        return ids.stream().map(drafts::get).filter(Objects::nonNull).toList();
    }

    /// Lets the drafts that refer to an object by its old code refer to it by the new one.
    private void refer(Aggregate before, Aggregate after) {
        if (!before.code().equals(after.code())) {
            drafts.replaceAll((id, draft) -> {
                if (draft.value() == null || id.equals(after.id())) {
                    return draft;
                }
                Aggregate renamed = Renames.refer(draft.value(), Kind.of(after), before.code(), after.code());
                return new Draft(draft.base(), renamed, draft.unfinished());
            });
        }
    }

    /// Puts drafts together with what is saved now, and tells which cannot be.
    private void meet(List<Draft> touched, boolean refused) {
        List<ThreeWay> open = new ArrayList<>();
        for (Draft draft : touched) {
            Aggregate theirs = saved.get().byId(draft.id()).orElse(null);
            ThreeWay merge = ThreeWay.of(draft.base(), draft.value(), theirs);
            if (merge.isClean()) {
                Aggregate both = merge.merged(Set.of());
                Map<String, String> unfinished = both == null ? Map.of() : draft.unfinished();
                set(draft.id(), both == null && theirs == null ? null : new Draft(theirs, both, unfinished));
            } else {
                open.add(merge);
            }
        }
        boolean left = touched.stream().anyMatch(draft -> drafts.containsKey(draft.id()));
        if (left && refused || !open.isEmpty()) {
            conflicts.set(null); // the same as last time is asked once more
            conflicts.set(new Conflicts(refused, open));
        }
    }

    private void put(UUID id, @Nullable Draft draft, String step) {
        Draft before = drafts.get(id);
        Draft after = draft == null || draft.isClean() ? null : draft;
        if (!Objects.equals(before, after)) {
            steps.record(id, before, after, step);
            set(id, after);
            changed.run();
        }
    }

    private void replay(EditHistory.Step step) {
        step.parts().forEach(part -> set(part.id(), part.after()));
        changed.run();
    }

    private void set(UUID id, @Nullable Draft draft) {
        if (draft == null || draft.isClean()) {
            drafts.remove(id);
        } else {
            drafts.put(id, draft);
        }
    }
}
