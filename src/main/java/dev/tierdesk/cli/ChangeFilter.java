package dev.tierdesk.cli;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which change sets are meant.
final class ChangeFilter {
    @Option(names = "--since", paramLabel = "MOMENT", descriptionKey = "since")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "MOMENT", descriptionKey = "until")
    private @Nullable String until;

    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "change-author")
    private List<String> authors = List.of();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "object-kind")
    private @Nullable Kind kind;

    @Option(names = "--object", paramLabel = "CODE", descriptionKey = "change-object")
    private @Nullable String object;

    /// What to ask the store.
    ///
    /// @throws Refusal if a moment is none, nothing can lie between the two, or no object ever had the code
    ChangeQuery query(CatalogStore store, ZoneId zone, Terminal terminal) {
        Instant first = Moment.of(since, zone, terminal);
        Instant end = Moment.of(until, zone, terminal);
        if (first != null && end != null && !first.isBefore(end)) {
            throw Refusal.wrongUse(terminal.messages().get("cli.moment.order"));
        }
        Set<Kind> kinds = kind == null ? Set.of() : Set.of(kind);
        Set<UUID> objects = object == null ? Set.of() : objects(store, object, terminal);
        return ChangeQuery.ALL.with(q -> {
            q.from = first;
            q.until = end;
            q.authors = Set.copyOf(authors);
            q.kinds = objects.isEmpty() ? kinds : Set.of();
            q.objects = objects;
        });
    }

    private Set<UUID> objects(CatalogStore store, String code, Terminal terminal) {
        Set<Kind> kinds = kind == null ? EnumSet.allOf(Kind.class) : EnumSet.of(kind);
        Set<UUID> objects = store.changes().objects(kinds, code);
        if (objects.isEmpty()) {
            throw Refusal.never(code, terminal);
        }
        return objects;
    }
}
