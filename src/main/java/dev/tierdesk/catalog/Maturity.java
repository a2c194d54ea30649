package dev.tierdesk.catalog;

/// How far a product is in its life (`catalog.md` 3).
public enum Maturity implements State {
    EXPERIMENTAL,
    BETA,
    GA,
    DEPRECATED,
    RETIRED;

    @Override
    public String field() {
        return "maturity";
    }
}
