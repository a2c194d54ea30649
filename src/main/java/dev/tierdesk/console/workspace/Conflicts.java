package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.store.StoreException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits that met with what was written meanwhile.
///
/// @param refused whether a save was refused for them; then nothing was written
/// @param open what a person has to decide; drafts that could be put together are so already
public record Conflicts(boolean refused, List<ThreeWay> open) {
    public Conflicts {
        open = List.copyOf(open);
    }

    /// What `saved` is with what the store turned out to have.
    static Catalog learned(Catalog saved, List<StoreException.Conflict> news) {
        Catalog catalog = saved;
        for (StoreException.Conflict conflict : news) {
            Aggregate theirs = conflict.theirs();
            Aggregate known = known(catalog, conflict);
            if (known != null || theirs != null) {
                catalog = catalog.apply(List.of(new Change(known, theirs)));
            }
        }
        return catalog;
    }

    private static @Nullable Aggregate known(Catalog catalog, StoreException.Conflict conflict) {
        Aggregate any = conflict.theirs() != null
                ? conflict.theirs() : conflict.mine() != null ? conflict.mine() : conflict.base();
        return any == null ? null : catalog.byId(any.id()).orElse(null);
    }
}
