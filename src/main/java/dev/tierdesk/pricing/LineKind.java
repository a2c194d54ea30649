package dev.tierdesk.pricing;

/// What a line of a charge says. The list is closed; the console and the command line put each into words.
public enum LineKind {
    /// Metered quantity became `quantity` converted units; amount 0.
    CONVERSION,
    /// `quantity` units are covered by the plan's allowance; amount 0.
    ALLOWANCE,
    /// `quantity` units are covered by allowance carried over from earlier periods; amount 0.
    CARRIED_OVER,
    /// `quantity` units are included in the price; amount 0.
    INCLUDED,
    /// The amount of a FLAT price.
    FLAT,
    /// `quantity` × `unitAmount` of a PER_UNIT price.
    UNITS,
    /// `quantity` units of tier `tier` × `unitAmount` + `flatAmount`.
    TIER,
    /// The one amount of step `tier`.
    STEP,
    /// `quantity` packages × `unitAmount`.
    PACKAGES,
    /// `unitAmount` percent of the base `quantity`, in tier `tier` where there are tiers.
    PERCENT,
    /// The fixed amount of a PERCENTAGE price.
    FIXED,
    /// The committed amount, which covers `quantity` units.
    COMMITTED,
    /// `quantity` units over the commitment × `unitAmount`.
    OVERAGE,
    /// What the cap of tier `tier` takes off; negative.
    CAP,
    /// What a PERCENTAGE price's least fee adds.
    MIN_FEE,
    /// What a PERCENTAGE price's highest fee takes off; negative.
    MAX_FEE,
    /// What the price's maximum takes off; negative.
    MAXIMUM,
    /// What the price's minimum adds.
    MINIMUM
}
