package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an aggregate became in one change set.
///
/// @param number of the change set
/// @param after null where it was deleted
public record PastState(long number, Instant when, String author, String label, @Nullable Aggregate after) {}
