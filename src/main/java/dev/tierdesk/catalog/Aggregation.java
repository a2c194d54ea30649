package dev.tierdesk.catalog;

/// How the events of a billable unit become one quantity.
public enum Aggregation {
    COUNT,
    SUM,
    UNIQUE,
    MAX,
    AVG,
    LATEST,
    PERCENTILE_95
}
