package dev.tierdesk.document;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.pricing.Conversion;

/// Writes billable units.
final class UnitWriter {
    private UnitWriter() {}

    static JsonObject write(BillableUnit unit) {
        Conversion conversion = unit.conversion();
        return new FieldWriter()
                .text("code", unit.code())
                .text("name", unit.name())
                .textUnlessEmpty("unit_label", unit.unitLabel())
                .textUnlessEmpty("description", unit.description())
                .word("aggregation", unit.aggregation())
                .textUnlessEmpty("event_type", unit.eventType())
                .text("event_field", unit.eventField())
                .list("filters", unit.filters(), UnitWriter::write)
                .value("conversion", conversion == null ? null : PricingWriter.write(conversion))
                .word("status", unit.status())
                .textSet("product_types", unit.productTypes())
                .textMap("external_ids", unit.externalIds())
                .done();
    }

    private static JsonObject write(FilterCondition filter) {
        return new FieldWriter()
                .text("field", filter.field())
                .word("operator", filter.operator())
                .text("value", filter.value())
                .done();
    }
}
