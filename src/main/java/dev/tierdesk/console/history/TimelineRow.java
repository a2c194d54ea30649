package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import org.jspecify.annotations.Nullable;

/// What an object became in one change set.
///
/// @param number of the change set
/// @param moment when, in words
/// @param author who
/// @param what the label of the change set
/// @param changed the fields that changed, in words
/// @param reason empty where none was given
/// @param state null where it was deleted
record TimelineRow(
        long number, String moment, String author, String what, String changed, String reason, @Nullable Aggregate state) {}
