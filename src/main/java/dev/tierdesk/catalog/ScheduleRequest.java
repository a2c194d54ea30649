package dev.tierdesk.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody wants to happen, and when.
///
/// @param due the moment before which it does not happen
/// @param author who signs the change set
/// @param label of the change set, in the words of the person who wants it
/// @param reason why, where it was given
public record ScheduleRequest(
        Intention intention, Instant due, String author, String label, @Nullable String reason) {
    ScheduleRequest with(Intention other) {
        return new ScheduleRequest(other, due, author, label, reason);
    }
}
