package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change set as the list of changes shows it.
///
/// @param undoes number of the change set it takes back; null where it does not
/// @param undoneBy number of the change set that took it back and still stands; null where none does
public record ChangeSetRow(
        long number,
        Instant when,
        String author,
        String label,
        @Nullable String reason,
        ChangeSource source,
        int created,
        int changed,
        int deleted,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {
    ChangeSetRow undoneBy(@Nullable Long by) {
        return new ChangeSetRow(
                number, when, author, label, reason, source, created, changed, deleted, undoes, by);
    }
}
