package dev.tierdesk.catalog;

/// Which amount of a quote a worked example expects.
public enum ExampleBasis {
    /// Rounded charges with the plan's minimum, before tax.
    SUBTOTAL,
    /// With tax.
    TOTAL
}
