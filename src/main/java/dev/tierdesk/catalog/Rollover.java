package dev.tierdesk.catalog;

/// What happens to allowance that was not used.
public enum Rollover {
    NONE,
    ALL,
    UP_TO
}
