package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.lifecycle.Renames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The changes that drafts stand for: their own, and where a code changed, those of everything that refers to it.
final class DraftChanges {
    private DraftChanges() {}

    /// @param own what each draft changes by itself
    static List<Change> of(Catalog saved, List<Change> own) {
        if (own.stream().noneMatch(DraftChanges::renames)) {
            return own;
        }
        Set<UUID> touched = new LinkedHashSet<>();
        List<Change> plain = new ArrayList<>();
        List<Change> renamed = new ArrayList<>();
        for (Change change : own) {
            touched.add(change.id());
            (renames(change) ? renamed : plain).add(change);
        }
        Catalog catalog = saved.apply(plain);
        for (Change change : renamed) {
            Aggregate after = change.subject();
            for (Change reference : Renames.of(catalog, saved.byId(after.id()).orElse(after), after.code())) {
                touched.add(reference.id());
                catalog = catalog.apply(List.of(reference));
            }
            catalog = catalog.apply(List.of(new Change(catalog.byId(after.id()).orElse(after), after)));
        }
        List<Change> changes = new ArrayList<>();
        for (UUID id : touched) {
            Aggregate before = saved.byId(id).orElse(null);
            Aggregate after = catalog.byId(id).orElse(null);
            if (before != null || after != null) {
                changes.add(new Change(before, after));
            }
        }
        return changes;
    }

    /// Whether the object has another code after it.
    static boolean renames(Change change) {
        return change.before() != null && change.after() != null
                && !change.before().code().equals(change.after().code());
    }
}
