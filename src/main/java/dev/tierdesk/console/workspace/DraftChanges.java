package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Renames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The changes that drafts stand for: their own, and where a code changed, those of everything that refers to it.
final class DraftChanges {
    private DraftChanges() {}

    static List<Change> of(Catalog saved, List<Draft> drafts) {
        if (drafts.stream().noneMatch(DraftChanges::renames)) {
            return drafts.stream().map(Draft::toChange).toList();
        }
        Set<UUID> touched = new LinkedHashSet<>();
        List<Change> plain = new ArrayList<>();
        List<Change> renamed = new ArrayList<>();
        for (Draft draft : drafts) {
            touched.add(draft.id());
            (renames(draft) ? renamed : plain).add(draft.toChange());
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

    private static boolean renames(Draft draft) {
        return draft.base() != null && draft.value() != null && !draft.base().code().equals(draft.value().code());
    }
}
