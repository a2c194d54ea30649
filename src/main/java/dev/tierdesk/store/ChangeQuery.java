package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which change sets are asked for; what is empty or null lets all through.
///
/// @param kinds of objects of which at least one was written
/// @param objects of which at least one was written
/// @param from the first moment
/// @param until the moment after the last
/// @param words each of which stands in number, label, reason or author, whatever its case
public record ChangeQuery(
        Set<Kind> kinds,
        Set<UUID> objects,
        Set<String> authors,
        Set<ChangeSource> sources,
        @Nullable Instant from,
        @Nullable Instant until,
        List<String> words) {
    /// Every change set.
    public static final ChangeQuery ALL =
            new ChangeQuery(Set.of(), Set.of(), Set.of(), Set.of(), null, null, List.of());

    public ChangeQuery {
        kinds = Set.copyOf(kinds);
        objects = Set.copyOf(objects);
        authors = Set.copyOf(authors);
        sources = Set.copyOf(sources);
        words = List.copyOf(words);
    }

    /// The same query with some parts changed: `query.with(q -> q.kinds = Set.of(Kind.PLAN))`.
    public ChangeQuery with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return new ChangeQuery(edit.kinds, edit.objects, edit.authors, edit.sources, edit.from, edit.until, edit.words);
    }

    /// The parts of a query while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        public Set<Kind> kinds;
        public Set<UUID> objects;
        public Set<String> authors;
        public Set<ChangeSource> sources;
        public @Nullable Instant from;
        public @Nullable Instant until;
        public List<String> words;

        private Edit(ChangeQuery q) {
            kinds = q.kinds;
            objects = q.objects;
            authors = q.authors;
            sources = q.sources;
            from = q.from;
            until = q.until;
            words = q.words;
        }
    }
}
