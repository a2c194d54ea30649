package dev.tierdesk.catalog;

/// Whether a product is shown to customers (`catalog.md` 3); independent of its maturity but for a few rules.
public enum PublishStatus implements State {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED;

    @Override
    public String field() {
        return "publish_status";
    }
}
