package dev.tierdesk.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One aggregate before and after: created where `before` is null, deleted where `after` is null.
///
/// @param before what the writer started from; the store refuses the change if that is no longer what it has
/// @param after what it shall be
public record Change(@Nullable Aggregate before, @Nullable Aggregate after) {
    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change of nothing");
        }
        if (before != null && after != null && (!before.id().equals(after.id()) || Kind.of(before) != Kind.of(after))) {
            throw new IllegalArgumentException("before and after are different objects");
        }
    }

    public static Change created(Aggregate after) {
        return new Change(null, after);
    }

    public static Change deleted(Aggregate before) {
        return new Change(before, null);
    }

    /// The aggregate after, or before where it was deleted.
    public Aggregate subject() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException();
    }

    public UUID id() {
        return subject().id();
    }

    /// The change that takes this one back.
    public Change reversed() {
        return new Change(after, before);
    }
}
