package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of `examples`: of the example, and of its quantities, of which each has a row. A quantity without a unit
/// is one of seats.
final class ExampleColumns {
    static final List<Column<Quantity, QuantityEdit>> QUANTITY = List.of(
            Column.optional("product", Forms.CODE, Quantity::product, (e, v) -> e.product = v),
            Column.optional("unit", Forms.CODE, Quantity::unit, (e, v) -> e.unit = v),
            Column.optional("price_key", Forms.TEXT, Quantity::key, (e, v) -> e.key = v),
            Column.optional("quantity", Forms.DECIMAL, Quantity::quantity, (e, v) -> e.quantity = v));

    static final List<Column<WorkedExample, WorkedExample.Edit>> EXAMPLE = List.of(
            Column.text("name", WorkedExample::name, (e, v) -> e.name = v),
            Column.optional("expected", Forms.DECIMAL, WorkedExample::expected, (e, v) -> e.expected = v),
            Column.needed("basis", Forms.words(ExampleBasis.class), WorkedExample::basis, (e, v) -> e.basis = v),
            Column.optional("currency", Forms.CURRENCY, WorkedExample::currency, (e, v) -> e.currency = v),
            Column.text("note", WorkedExample::note, (e, v) -> e.note = v));

    static final List<Column<QuoteContext, QuoteContext.Edit>> CONTEXT = List.of(
            Column.optional("customer", Forms.TEXT, QuoteContext::customer, (e, v) -> e.customer = v),
            Column.optional("country", Forms.TEXT, QuoteContext::country, (e, v) -> e.country = v),
            Column.optional("date", Forms.MOMENT, QuoteContext::date, (e, v) -> e.date = v),
            Column.map("dimensions", QuoteContext::dimensions, (e, v) -> e.dimensions = v),
            Column.emptied("variables", Forms.VALUES, QuoteContext::variables, (e, v) -> e.variables = v, Map.of()),
            Column.needed("business", Forms.FLAG, QuoteContext::business, (e, v) -> e.business = v),
            Column.needed("vat_id_valid", Forms.FLAG, QuoteContext::vatIdValid, (e, v) -> e.vatIdValid = v));

    private ExampleColumns() {}

    /// A row of quantities: usage, or seats where there is no unit.
    record Quantity(
            @Nullable String product, @Nullable String unit, @Nullable String key, @Nullable BigDecimal quantity) {
        private static final Quantity NONE = new Quantity(null, null, null, null);

        /// The rows of an example, at least one.
        static List<Quantity> of(WorkedExample example) {
            List<Quantity> rows = new ArrayList<>();
            example.usage().forEach(u -> rows.add(new Quantity(u.product(), u.unit(), u.key(), u.quantity())));
            example.seats().forEach(s -> rows.add(new Quantity(s.product(), null, null, s.quantity())));
            return rows.isEmpty() ? List.of(NONE) : rows;
        }
    }

    /// A quantity while it is read.
    static final class QuantityEdit {
        private @Nullable String product;
        private @Nullable String unit;
        private @Nullable String key;
        private @Nullable BigDecimal quantity;

        /// The column without which what else a row says of a quantity would be lost.
        Optional<String> missing() {
            boolean isNamed = product != null || unit != null || key != null;
            return quantity == null && isNamed ? Optional.of("quantity")
                    : unit == null && key != null ? Optional.of("unit") : Optional.empty();
        }

        /// Adds what was read to an example; a row without a quantity adds nothing.
        void addTo(WorkedExample.Edit example) {
            if (quantity != null && unit != null) {
                example.usage.add(new Usage(product, unit, key, quantity));
            } else if (quantity != null) {
                example.seats.add(new Seats(product, quantity));
            }
        }
    }
}
