package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person has done to one object and not saved yet.
///
/// @param base what was saved when the edit began; null for a new object
/// @param value what it is now; null where it was removed
/// @param unfinished texts of fields that cannot be read yet, by native field path
public record Draft(@Nullable Aggregate base, @Nullable Aggregate value, Map<String, String> unfinished) {
    public Draft {
        unfinished = Map.copyOf(unfinished);
        if (base == null && value == null) {
            throw new IllegalArgumentException("a draft of nothing");
        }
    }

    public UUID id() {
        return value != null ? value.id() : Objects.requireNonNull(base).id();
    }

    /// The object as it is now; where it was removed, as it was.
    public Aggregate subject() {
        return value != null ? value : Objects.requireNonNull(base);
    }

    /// Whether it says nothing that is not saved already.
    public boolean isClean() {
        return unfinished.isEmpty() && Objects.equals(base, value);
    }

    /// The same edit, begun from another state.
    @Nullable Draft startedFrom(@Nullable Aggregate start) {
        return start == null && value == null ? null : new Draft(start, value, unfinished);
    }

    /// Whether somebody wrote the object since the edit began.
    boolean isStale(Catalog saved) {
        return !Objects.equals(base, saved.byId(id()).orElse(null));
    }

    /// The change it stands for in the catalog as it is saved now; without effect where there is nothing to change.
    Stream<Change> over(Catalog saved) {
        Aggregate present = saved.byId(id()).orElse(null);
        return present == null && value == null ? Stream.empty() : Stream.of(new Change(present, value));
    }

    /// The change that saving it makes.
    public Change toChange() {
        return new Change(base, value);
    }
}
