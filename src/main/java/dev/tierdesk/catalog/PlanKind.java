package dev.tierdesk.catalog;

/// How a plan is sold.
public enum PlanKind {
    STANDALONE,
    BUNDLE,
    ADDON
}
