package dev.tierdesk.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes to be written together, all or none.
///
/// @param label what they are, in the words of the person who makes them
/// @param reason why, where it was asked for
public record ChangeRequest(String label, ChangeSource source, String author, @Nullable String reason,
        List<Change> changes) {
    public ChangeRequest {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a change set without changes");
        }
    }
}
