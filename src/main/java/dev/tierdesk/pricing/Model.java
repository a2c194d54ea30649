package dev.tierdesk.pricing;

/// How an amount comes out of a quantity (`pricing.md` 2).
public enum Model {
    /// One amount, whatever the quantity.
    FLAT,
    /// Quantity × unit amount.
    PER_UNIT,
    /// Each tier's price counts only for the units inside that tier.
    GRADUATED,
    /// All units at the price of the one tier that holds the quantity.
    VOLUME,
    /// One amount for the step that holds the quantity. Not Kontorion's STAIRCASE, which is GRADUATED.
    STAIRSTEP,
    /// An amount for each package, a started one counting whole or not at all.
    PACKAGE,
    /// A percentage of a monetary base.
    PERCENTAGE,
    /// Each tier's percentage counts only for the part of the base inside that tier.
    GRADUATED_PERCENTAGE,
    /// A committed amount that covers a committed quantity, and a price for what goes over it.
    COMMITTED;

    /// Whether its price is a table of tiers.
    public boolean hasTiers() {
        return this == GRADUATED || this == VOLUME || this == STAIRSTEP || this == GRADUATED_PERCENTAGE;
    }
}
