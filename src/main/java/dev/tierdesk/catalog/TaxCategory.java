package dev.tierdesk.catalog;

/// Which tax rule a product falls under.
public enum TaxCategory {
    DEFAULT,
    REDUCED,
    ZERO,
    EXEMPT
}
