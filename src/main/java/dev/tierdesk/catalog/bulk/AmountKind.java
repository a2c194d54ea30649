package dev.tierdesk.catalog.bulk;

/// The amounts of a price, by what they are charged for: which of them a change moves. Percentages, caps and maxima are
/// none of them.
public enum AmountKind {
    /// Of a unit, or of a block of units.
    UNIT,
    /// Charged once: a flat price, a tier's flat amount, a committed amount, a fixed amount beside a percentage.
    FLAT,
    /// Of a package.
    PACKAGE,
    /// Of a unit over the committed quantity.
    OVERAGE,
    /// The least a price or a percentage comes to.
    MINIMUM
}
