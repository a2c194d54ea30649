package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of numbers in the grid of siblings: a number of the terms, or of one of their tiers.
sealed interface KeyColumn {
    List<TermField> FIELDS = List.of(TermField.values());
    List<TierColumn> NUMBERS = List.of(
            TierColumn.UNIT_AMOUNT, TierColumn.PERCENT, TierColumn.FLAT_AMOUNT, TierColumn.BLOCK_SIZE,
            TierColumn.CAP_AMOUNT);

    /// The order in which they stand: numbers of the terms, then tier by tier, then what limits the whole.
    Comparator<KeyColumn> ORDER = Comparator.comparingInt(KeyColumn::group).thenComparing(KeyColumn::compareInGroup);

    /// Its path, seen from the price.
    String path();

    /// Name of the field, as in the native document.
    String field();

    /// Whether its numbers are money.
    boolean isAmount();

    /// Whether the model of the price has it.
    boolean isFor(Price price);

    /// Whether a formula computes it, so that it is not typed here.
    boolean isComputed(Price price);

    @Nullable BigDecimal get(Price price);

    Price set(Price price, @Nullable BigDecimal value);

    /// The terms, the first tier, the second ..., the limits.
    int group();

    /// Whether a number can be typed for the price.
    default boolean isOpen(Price price) {
        return isFor(price) && !isComputed(price);
    }

    /// The columns that show a price whole, in no order.
    static List<KeyColumn> of(Price price) {
        List<KeyColumn> columns = new ArrayList<>();
        for (TermField field : FIELDS) {
            if (TermField.OF_MODEL.contains(field) ? field.isShownFor(price.terms()) : field.get(price) != null) {
                columns.add(new OfTerms(field));
            }
        }
        for (int row = 0; row < price.terms().tiers().size(); row++) {
            for (TierColumn number : NUMBERS) {
                KeyColumn column = new OfTier(row, number);
                if (column.isFor(price) && (column.get(price) != null || isMain(column, price))) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    private static int compareInGroup(KeyColumn one, KeyColumn other) {
        return one instanceof OfTerms a && other instanceof OfTerms b ? a.number().compareTo(b.number())
                : one instanceof OfTier c && other instanceof OfTier d ? c.column().compareTo(d.column())
                : 0;
    }

    private static boolean isMain(KeyColumn column, Price price) {
        return column.field().equals(switch (price.terms().model()) {
            case STAIRSTEP -> TierColumn.FLAT_AMOUNT.field();
            case GRADUATED_PERCENTAGE -> TierColumn.PERCENT.field();
            default -> TierColumn.UNIT_AMOUNT.field();
        });
    }

    /// A number of the terms.
    record OfTerms(TermField number) implements KeyColumn {
        @Override
        public String path() {
            return number.path();
        }

        @Override
        public String field() {
            return number.field();
        }

        @Override
        public boolean isAmount() {
            return number.isAmount();
        }

        @Override
        public boolean isFor(Price price) {
            return number.isShownFor(price.terms());
        }

        @Override
        public boolean isComputed(Price price) {
            return price.terms().formula() != null && switch (number) {
                case UNIT_AMOUNT, PACKAGE_AMOUNT, OVERAGE_UNIT_AMOUNT -> true;
                default -> false;
            };
        }

        @Override
        public @Nullable BigDecimal get(Price price) {
            return number.get(price);
        }

        @Override
        public Price set(Price price, @Nullable BigDecimal value) {
            return number.set(price, value);
        }

        @Override
        public int group() {
            return TermField.OF_MODEL.contains(number) ? 0 : Integer.MAX_VALUE;
        }
    }

    /// A number of the tier in row `row`, counted from 0.
    record OfTier(int row, TierColumn column) implements KeyColumn {
        @Override
        public String path() {
            return column.path(row);
        }

        @Override
        public String field() {
            return column.field();
        }

        @Override
        public boolean isAmount() {
            return column.isAmount();
        }

        @Override
        public boolean isFor(Price price) {
            Terms terms = price.terms();
            return row < terms.tiers().size() && column.isFor(terms.model());
        }

        @Override
        public boolean isComputed(Price price) {
            return column == TierColumn.UNIT_AMOUNT && price.terms().tiers().get(row).formula() != null;
        }

        @Override
        public @Nullable BigDecimal get(Price price) {
            List<Tier> tiers = price.terms().tiers();
            return row < tiers.size() ? column.get(tiers.get(row)) : null;
        }

        @Override
        public Price set(Price price, @Nullable BigDecimal value) {
            return TierGridViewModel.with(price, row, tier -> column.set(tier, value));
        }

        @Override
        public int group() {
            return row + 1;
        }
    }
}
