package dev.tierdesk.catalog;

/// Where a plan is in its life (`catalog.md` 3).
public enum PlanStatus {
    DRAFT,
    PUBLISHED,
    DEPRECATED,
    ARCHIVED
}
