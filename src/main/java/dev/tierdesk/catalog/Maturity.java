package dev.tierdesk.catalog;

/// How far a product is in its life (`catalog.md` 3).
public enum Maturity {
    EXPERIMENTAL,
    BETA,
    GA,
    DEPRECATED,
    RETIRED
}
