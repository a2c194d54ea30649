package dev.tierdesk.catalog;

/// The kinds of aggregates a catalog is made of.
public enum Kind {
    SETTINGS,
    PRODUCT,
    UNIT,
    PLAN,
    PRICE;

    /// The kind of an aggregate.
    public static Kind of(Aggregate aggregate) {
        return switch (aggregate) {
            case CatalogSettings settings -> SETTINGS;
            case Product product -> PRODUCT;
            case BillableUnit unit -> UNIT;
            case Plan plan -> PLAN;
            case Price price -> PRICE;
        };
    }
}
