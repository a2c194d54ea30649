package dev.tierdesk.catalog;

/// Where a plan is in its life (`catalog.md` 3).
public enum PlanStatus implements State {
    DRAFT,
    PUBLISHED,
    DEPRECATED,
    ARCHIVED;

    @Override
    public String field() {
        return "status";
    }
}
