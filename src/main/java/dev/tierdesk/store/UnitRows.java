package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.document.RecordJson;
import dev.tierdesk.pricing.Conversion;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Billable units in their table.
final class UnitRows extends Rows<BillableUnit> {
    private static final Table UNIT = Table.of("billable_unit", "id", "code", "name", "unit_label", "description",
            "aggregation", "event_type", "event_field", "filters", "conversion_operation", "conversion_factor",
            "conversion_rounding", "conversion_precision", "status", "product_types", "external_ids");
    private static final RecordJson<List<FilterCondition>> FILTERS = RecordJson.listOf(FilterCondition.class);

    UnitRows() {
        super(BillableUnit.class, UNIT);
    }

    @Override
    List<BillableUnit> all(Handle handle) {
        return UNIT.all(handle, c -> new BillableUnit(
                c.id(), c.text(), c.text(), c.text(), c.text(), c.constant(Aggregation.class), c.text(), c.textOrNull(),
                c.list(FILTERS), conversion(c), c.constant(UnitStatus.class), c.strings(), c.texts()));
    }

    @Override
    @Nullable Object[] row(BillableUnit u) {
        Conversion conversion = u.conversion();
        return Table.row(u.id(), u.code(), u.name(), u.unitLabel(), u.description(), Columns.of(u.aggregation()),
                u.eventType(), u.eventField(), Columns.of(FILTERS, u.filters()),
                conversion == null ? null : Columns.of(conversion.operation()),
                conversion == null ? null : Columns.of(conversion.factor()),
                conversion == null ? null : Columns.of(conversion.rounding()),
                conversion == null ? null : conversion.precision(),
                Columns.of(u.status()), Columns.of(u.productTypes()), Columns.of(u.externalIds()));
    }

    @Override
    void parts(BillableUnit unit, Parts parts) {}

    private static @Nullable Conversion conversion(Columns c) throws SQLException {
        Conversion.Operation operation = c.constantOrNull(Conversion.Operation.class);
        BigDecimal factor = c.decimalOrNull();
        Conversion.Rounding rounding = c.constantOrNull(Conversion.Rounding.class);
        int precision = c.integer();
        return operation == null || factor == null || rounding == null
                ? null
                : new Conversion(operation, factor, rounding, precision);
    }
}
