package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ChangeSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an aggregate became in one change set.
///
/// @param number of the change set; of the base, where older change sets were merged
/// @param merged whether that is the base, so that nobody knows when it became so
/// @param reason why, where it was given
/// @param after null where it was deleted
public record PastState(
        long number, Instant when, String author, String label, @Nullable String reason, ChangeSource source,
        boolean merged, @Nullable Aggregate after) {}
