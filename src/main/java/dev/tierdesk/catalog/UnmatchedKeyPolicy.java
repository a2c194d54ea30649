package dev.tierdesk.catalog;

/// What happens to usage whose price key no price of a keyed product has.
public enum UnmatchedKeyPolicy {
    /// Refused.
    REJECT,
    /// Charged at the product's default key, and marked so.
    USE_DEFAULT,
    /// Not charged, and marked so.
    DROP
}
