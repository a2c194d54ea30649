package dev.tierdesk.catalog;

/// Whom a product is for.
public enum Audience {
    INTERNAL,
    EXTERNAL,
    PARTNER
}
