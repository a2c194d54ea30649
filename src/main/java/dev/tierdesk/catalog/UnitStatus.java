package dev.tierdesk.catalog;

/// Whether a billable unit may be attached and priced anew.
public enum UnitStatus implements State {
    ACTIVE,
    ARCHIVED;

    @Override
    public String field() {
        return "status";
    }
}
