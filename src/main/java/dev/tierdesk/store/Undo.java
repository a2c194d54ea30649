package dev.tierdesk.store;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Taking back a change set: what it would write, and what stands against it.
final class Undo {
    private Undo() {}

    /// The changes that take back `changeSet`.
    ///
    /// @throws StoreException NOT_UNDOABLE if a later change set that still stands wrote one of its objects, or
    ///     published a later version of a plan that this one published
    static ChangeRequest of(Handle handle, ChangeSet changeSet, String author, String label) {
        SortedSet<Long> later = new TreeSet<>(Journal.standingOn(handle, changeSet.number()));
        later.addAll(VersionRows.laterPublications(handle, changeSet));
        if (!later.isEmpty()) {
            throw notUndoable(changeSet, later);
        }
        ChangeSource source = changeSet.source() == ChangeSource.UNDO ? ChangeSource.REDO : ChangeSource.UNDO;
        List<Change> reversed =
                changeSet.changes().reversed().stream().map(Change::reversed).toList();
        return new ChangeRequest(label, source, author, null, reversed);
    }

    /// For an undo that the database refused: the later change sets of the objects that stand against it.
    static StoreException refused(Handle handle, ChangeSet changeSet, List<Refusal> refusals) {
        Collection<Long> later = new TreeSet<>();
        for (Refusal refusal : refusals) {
            later.addAll(Journal.writesAfter(handle, refusal.by().id(), changeSet.number()));
        }
        return notUndoable(changeSet, later);
    }

    private static StoreException notUndoable(ChangeSet changeSet, Collection<Long> later) {
        return StoreException.of(
                StoreException.Reason.NOT_UNDOABLE,
                Map.of(
                        "number", String.valueOf(changeSet.number()),
                        "numbers", String.join(", ", later.stream().map(String::valueOf).toList())));
    }
}
