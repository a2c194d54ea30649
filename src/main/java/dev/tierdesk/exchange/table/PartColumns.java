package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Rollover;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of the sheets whose rows are items of a list of another object: `filters` of units, `costs` of products,
/// `allowances` of plans. The owner's code stands in the first column, and is not among these.
final class PartColumns {
    static final List<Column<FilterCondition, FilterEdit>> FILTER = List.of(
            Column.text("field", FilterCondition::field, (e, v) -> e.field = v),
            Column.needed(
                    "operator", Forms.words(FilterOperator.class), FilterCondition::operator, (e, v) -> e.operator = v),
            Column.text("value", FilterCondition::value, (e, v) -> e.value = v));

    static final List<Column<Cost, CostEdit>> COST = List.of(
            Column.needed("key", Forms.TEXT, Cost::key, (e, v) -> e.key = v),
            Column.needed("amount", Forms.DECIMAL, Cost::amount, (e, v) -> e.amount = v),
            Column.needed("currency", Forms.CURRENCY, Cost::currency, (e, v) -> e.currency = v),
            Column.optional("unit", Forms.CODE, Cost::unit, (e, v) -> e.unit = v));

    static final List<Column<Allowance, AllowanceEdit>> ALLOWANCE = List.of(
            Column.needed("product", Forms.CODE, Allowance::product, (e, v) -> e.product = v),
            Column.needed("unit", Forms.CODE, Allowance::unit, (e, v) -> e.unit = v),
            Column.needed("included_quantity", Forms.DECIMAL, Allowance::includedQuantity, (e, v) -> e.quantity = v),
            Column.needed("rollover", Forms.words(Rollover.class), Allowance::rollover, (e, v) -> e.rollover = v),
            Column.optional("rollover_limit", Forms.DECIMAL, Allowance::rolloverLimit, (e, v) -> e.limit = v),
            Column.optional("rollover_periods", Forms.WHOLE, Allowance::rolloverPeriods, (e, v) -> e.periods = v));

    private PartColumns() {}

    /// A filter while it is read.
    static final class FilterEdit {
        private String field = "";
        private FilterOperator operator = FilterOperator.EQUALS;
        private String value = "";

        FilterCondition filter() {
            return new FilterCondition(field, operator, value);
        }
    }

    /// A cost while it is read.
    static final class CostEdit {
        private String key = Cost.PRIMARY;
        private @Nullable BigDecimal amount;
        private Currency currency;
        @Nullable String unit;

        CostEdit(Currency currency) {
            this.currency = currency;
        }

        /// None without an amount.
        Optional<Cost> cost() {
            return amount == null ? Optional.empty() : Optional.of(new Cost(key, amount, currency, unit));
        }
    }

    /// An allowance while it is read.
    static final class AllowanceEdit {
        String product = "";
        String unit = "";
        private @Nullable BigDecimal quantity;
        private Rollover rollover = Rollover.NONE;
        private @Nullable BigDecimal limit;
        private @Nullable Integer periods;

        /// None without a quantity.
        Optional<Allowance> allowance() {
            return quantity == null
                    ? Optional.empty()
                    : Optional.of(new Allowance(product, unit, quantity, rollover, limit, periods));
        }
    }
}
