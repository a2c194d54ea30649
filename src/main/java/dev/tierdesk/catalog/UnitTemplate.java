package dev.tierdesk.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A billable unit that a product type brings along until the catalog has one of that code.
public record UnitTemplate(
        String code,
        String name,
        String unitLabel,
        Aggregation aggregation,
        String eventType,
        @Nullable String eventField) {
    /// The unit this template stands for.
    public BillableUnit toUnit(UUID id) {
        return BillableUnit.draft(id, code, name).with(e -> {
            e.unitLabel = unitLabel;
            e.aggregation = aggregation;
            e.eventType = eventType;
            e.eventField = eventField;
        });
    }
}
