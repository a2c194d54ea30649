package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of `units`.
final class UnitColumns {
    static final List<Column<BillableUnit, BillableUnit.Edit>> ALL = List.of(
            Column.needed("code", Forms.CODE, BillableUnit::code, (e, v) -> {}),
            Column.text("name", BillableUnit::name, (e, v) -> e.name = v),
            Column.text("unit_label", BillableUnit::unitLabel, (e, v) -> e.unitLabel = v),
            Column.text("description", BillableUnit::description, (e, v) -> e.description = v),
            Column.needed("aggregation", Forms.words(Aggregation.class), BillableUnit::aggregation,
                    (e, v) -> e.aggregation = v),
            Column.text("event_type", BillableUnit::eventType, (e, v) -> e.eventType = v),
            Column.optional("event_field", Forms.TEXT, BillableUnit::eventField, (e, v) -> e.eventField = v),
            Column.needed("status", Forms.words(UnitStatus.class), BillableUnit::status, (e, v) -> e.status = v),
            Column.set("product_types", BillableUnit::productTypes, (e, v) -> e.productTypes = v),
            Column.map("external_ids", BillableUnit::externalIds, (e, v) -> e.externalIds = v));

    /// The columns of a unit's conversion; its factor says whether there is one.
    static final List<Column<BillableUnit, Factor>> CONVERSION = List.of(
            Column.optional("conversion_operation", Forms.words(Conversion.Operation.class),
                    u -> u.conversion() == null ? null : u.conversion().operation(), (e, v) -> e.operation = v),
            Column.optional("conversion_factor", Forms.DECIMAL,
                    u -> u.conversion() == null ? null : u.conversion().factor(), (e, v) -> e.factor = v),
            Column.optional("conversion_rounding", Forms.words(Conversion.Rounding.class),
                    u -> u.conversion() == null ? null : u.conversion().rounding(), (e, v) -> e.rounding = v),
            Column.optional("conversion_precision", Forms.WHOLE,
                    u -> u.conversion() == null ? null : u.conversion().precision(), (e, v) -> e.precision = v));

    private UnitColumns() {}

    /// A conversion while it is read.
    static final class Factor {
        private Conversion.@Nullable Operation operation;
        private @Nullable BigDecimal factor;
        private Conversion.@Nullable Rounding rounding;
        private @Nullable Integer precision;

        Factor(@Nullable Conversion present) {
            if (present != null) {
                operation = present.operation();
                factor = present.factor();
                rounding = present.rounding();
                precision = present.precision();
            }
        }

        /// The conversion, which divides and does not round where nothing else is said; none without a factor.
        Optional<Conversion> conversion(RowReader row) {
            if (factor == null) {
                if (CONVERSION.stream().anyMatch(column -> !row.isBlank(column.name()))) {
                    row.missing("conversion_factor");
                }
                return Optional.empty();
            }
            int digits = precision == null ? 0 : precision;
            if (factor.signum() <= 0) {
                row.refuse(ExchangeProblem.FILE_FIELD_VALUE, "conversion_factor", "> 0");
            } else if (digits > Decimals.FRACTION_DIGITS) {
                row.refuse(ExchangeProblem.FILE_FIELD_VALUE, "conversion_precision", "0 … 12");
            } else {
                return Optional.of(new Conversion(
                        operation == null ? Conversion.Operation.DIVIDE : operation, factor,
                        rounding == null ? Conversion.Rounding.NONE : rounding, digits));
            }
            return Optional.empty();
        }
    }
}
