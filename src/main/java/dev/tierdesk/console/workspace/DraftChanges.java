package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import java.util.List;

/// The changes that drafts stand for.
final class DraftChanges {
    private DraftChanges() {}

    static List<Change> of(Catalog saved, List<Draft> drafts) {
        return drafts.stream().filter(d -> d.base() != null || d.value() != null).map(Draft::toChange).toList();
    }
}
