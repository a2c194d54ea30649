package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import org.jspecify.annotations.Nullable;

/// What an object became in one change set, or shall become in a scheduled one.
///
/// @param number of the change set; of the scheduled change
/// @param moment when, in words
/// @param author who
/// @param what the label of the change set
/// @param changed the fields that changed, in words
/// @param reason empty where none was given
/// @param planned in how many days it happens, in words; empty for what has happened
/// @param state null where it was deleted, or is planned
record TimelineRow(
        long number, String moment, String author, String what, String changed, String reason, String planned,
        @Nullable Aggregate state) {
    boolean isPlanned() {
        return !planned.isEmpty();
    }
}
