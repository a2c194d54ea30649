package dev.tierdesk.catalog;

/// Who may see a plan.
public enum Visibility {
    PUBLIC,
    PRIVATE
}
