package dev.tierdesk.catalog;

/// When a customer pays for usage.
public enum BillingMode {
    POSTPAID,
    PREPAID,
    HYBRID
}
