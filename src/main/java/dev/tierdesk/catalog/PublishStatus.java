package dev.tierdesk.catalog;

/// Whether a product is shown to customers (`catalog.md` 3); independent of its maturity but for a few rules.
public enum PublishStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED
}
