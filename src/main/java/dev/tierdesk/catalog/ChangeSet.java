package dev.tierdesk.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes that were written together (`catalog.md` 7).
///
/// @param number counts the change sets of a catalog from 1
/// @param undoes number of the change set it takes back; null where it does not
public record ChangeSet(
        long number,
        Instant when,
        String author,
        String label,
        @Nullable String reason,
        ChangeSource source,
        @Nullable Long undoes,
        List<Change> changes) {
    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /// The changes that take it back, the last first.
    public List<Change> reversed() {
        return changes.reversed().stream().map(Change::reversed).toList();
    }
}
