package dev.tierdesk.catalog;

/// The kinds of aggregates a catalog is made of.
public enum Kind {
    SETTINGS,
    PRODUCT,
    UNIT,
    PLAN,
    PRICE,
    VERSION;

    /// The field of the native document that holds the kind: `products`.
    public String field() {
        return switch (this) {
            case SETTINGS -> "settings";
            case PRODUCT -> "products";
            case UNIT -> "units";
            case PLAN -> "plans";
            case PRICE -> "prices";
            case VERSION -> "plan_versions";
        };
    }

    /// The kind of an aggregate.
    public static Kind of(Aggregate aggregate) {
        return switch (aggregate) {
            case CatalogSettings settings -> SETTINGS;
            case Product product -> PRODUCT;
            case BillableUnit unit -> UNIT;
            case Plan plan -> PLAN;
            case Price price -> PRICE;
            case PlanVersion version -> VERSION;
        };
    }
}
