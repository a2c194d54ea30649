package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Conversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is counted (`catalog.md` 2): a meter that any number of products can have.
///
/// @param code the metric name that events carry
/// @param unitLabel one of them in words: "call"
/// @param eventType the events that count; empty where not known
/// @param eventField the field that is aggregated; needed for all but COUNT
/// @param conversion how metered units become priced ones; null where they are the same
/// @param productTypes codes of the product types it suits; empty for all
public record BillableUnit(
        UUID id,
        String code,
        String name,
        String unitLabel,
        String description,
        Aggregation aggregation,
        String eventType,
        @Nullable String eventField,
        List<FilterCondition> filters,
        @Nullable Conversion conversion,
        UnitStatus status,
        List<String> productTypes,
        Map<String, String> externalIds)
        implements Aggregate {
    public BillableUnit {
        filters = List.copyOf(filters);
        productTypes = List.copyOf(productTypes);
        externalIds = SortedCopy.of(externalIds);
    }

    /// A new unit that counts events.
    public static BillableUnit draft(UUID id, String code, String name) {
        return new BillableUnit(id, code, name, "", "", Aggregation.COUNT, "", null, List.of(), null, UnitStatus.ACTIVE,
                List.of(), Map.of());
    }

    /// The same unit with some fields changed: `unit.with(e -> e.name = name)`.
    public BillableUnit with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toUnit();
    }

    /// The fields of a unit while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        private final UUID id;
        public String code;
        public String name;
        public String unitLabel;
        public String description;
        public Aggregation aggregation;
        public String eventType;
        public @Nullable String eventField;
        public List<FilterCondition> filters;
        public @Nullable Conversion conversion;
        public UnitStatus status;
        public List<String> productTypes;
        public Map<String, String> externalIds;

        private Edit(BillableUnit u) {
            id = u.id;
            code = u.code;
            name = u.name;
            unitLabel = u.unitLabel;
            description = u.description;
            aggregation = u.aggregation;
            eventType = u.eventType;
            eventField = u.eventField;
            filters = new ArrayList<>(u.filters);
            conversion = u.conversion;
            status = u.status;
            productTypes = new ArrayList<>(u.productTypes);
            externalIds = new TreeMap<>(u.externalIds);
        }

        private BillableUnit toUnit() {
            return new BillableUnit(id, code, name, unitLabel, description, aggregation, eventType, eventField, filters,
                    conversion, status, productTypes, externalIds);
        }
    }
}
