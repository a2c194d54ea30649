package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.TEXT;
import static dev.tierdesk.document.Forms.TEXT_MAP;
import static dev.tierdesk.document.Forms.TEXT_SET;
import static dev.tierdesk.document.Forms.listOf;
import static dev.tierdesk.document.Forms.oneOf;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.UnitStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads billable units.
final class UnitReader {
    private static final Form<Aggregation> AGGREGATION = oneOf(Aggregation.class);
    private static final Form<UnitStatus> STATUS = oneOf(UnitStatus.class);
    private static final Form<FilterOperator> OPERATOR = oneOf(FilterOperator.class);
    private static final Form<List<FilterCondition>> FILTERS = listOf(FieldReader.object(UnitReader::filter));

    private UnitReader() {}

    static @Nullable BillableUnit read(FieldReader in, UUID id) {
        var code = in.required("code", TEXT);
        var name = in.required("name", TEXT);
        var unitLabel = in.optional("unit_label", TEXT);
        var description = in.optional("description", TEXT);
        var aggregation = in.required("aggregation", AGGREGATION);
        var eventType = in.optional("event_type", TEXT);
        var eventField = in.optional("event_field", TEXT);
        var filters = in.optional("filters", FILTERS);
        var conversion = in.optional("conversion", ConversionReader.FORM);
        var status = in.required("status", STATUS);
        var productTypes = in.optional("product_types", TEXT_SET);
        var externalIds = in.optional("external_ids", TEXT_MAP);
        return in.finish(() -> new BillableUnit(id, code.get(), name.get(), unitLabel.or(""), description.or(""),
                aggregation.get(), eventType.or(""), eventField.orNull(), filters.or(List.of()), conversion.orNull(),
                status.get(), productTypes.or(List.of()), externalIds.or(Map.of())));
    }

    private static @Nullable FilterCondition filter(FieldReader in) {
        var field = in.required("field", TEXT);
        var operator = in.required("operator", OPERATOR);
        var value = in.required("value", TEXT);
        return in.finish(() -> new FilterCondition(field.get(), operator.get(), value.get()));
    }
}
