package dev.tierdesk.catalog;

import java.util.List;

/// Compares catalogs, matching aggregates by kind and code.
public final class CatalogDiff {
    private CatalogDiff() {}

    /// The changes that make `present` hold what `wanted` holds: aggregates it does not have are created, those that
    /// differ are changed under the id they have; nothing is deleted.
    public static List<Change> changes(Catalog present, Catalog wanted) {
        throw new UnsupportedOperationException();
    }
}
