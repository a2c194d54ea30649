package dev.tierdesk.catalog;

/// Whether a price is billed at the end or at the start of a period.
public enum BillingTiming {
    ARREARS,
    ADVANCE
}
