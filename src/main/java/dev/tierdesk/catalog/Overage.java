package dev.tierdesk.catalog;

/// What becomes of use over the quantity that a price includes. It is kept for the system that meters; amounts are
/// computed as if all of it were charged.
public enum Overage {
    /// It is charged.
    CHARGE,
    /// It is refused.
    BLOCK,
    /// It goes through and is not charged.
    IGNORE
}
