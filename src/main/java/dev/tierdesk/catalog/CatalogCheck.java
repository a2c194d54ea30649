package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.List;

/// Finds problems: the one place that console, import, store and command line ask.
public final class CatalogCheck {
    private CatalogCheck() {}

    /// Everything that is wrong with one aggregate, seen within its catalog (which need not contain it yet), placed by the
    /// field names of the native document.
    public static List<Problem> problems(Aggregate aggregate, Catalog catalog) {
        throw new UnsupportedOperationException();
    }

    /// Every problem of a catalog, placed as `products[code].field`.
    public static List<Problem> problems(Catalog catalog, Clock clock) {
        throw new UnsupportedOperationException();
    }
}
