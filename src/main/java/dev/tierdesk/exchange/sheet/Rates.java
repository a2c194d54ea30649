package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.Formula;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The rates of one price in words. A formula is told by its result, never by itself: it may name costs.
record Rates(Price price, Catalog catalog, Money money) {
    /// "$0.005 each"; "free"; "by quantity" where it follows from the quantity.
    ///
    /// @throws dev.tierdesk.pricing.PricingException if the formula has no value
    String each(@Nullable BigDecimal amount, @Nullable String formula) {
        return show(amount, formula, rate -> money.messages().get("sheet.each", "amount", rate));
    }

    /// "$0.005 per call", or the same two words.
    ///
    /// @throws dev.tierdesk.pricing.PricingException if the formula has no value
    String per(@Nullable BigDecimal amount, @Nullable String formula, String unit) {
        return show(amount, formula, rate -> money.messages().get("sheet.per", "amount", rate, "unit", unit));
    }

    private String show(@Nullable BigDecimal amount, @Nullable String formula, UnaryOperator<String> words) {
        BigDecimal rate = Objects.requireNonNullElse(amount, BigDecimal.ZERO);
        if (formula != null) {
            Formula computed = Formula.parse(formula);
            if (computed.usesQuantity()) {
                return money.messages().get("sheet.rate.varies");
            }
            rate = computed.evaluate(Quotes.variables(price, catalog), BigDecimal.ZERO, amount);
        }
        return rate.signum() == 0 ? money.messages().get("sheet.rate.free") : words.apply(money.show(rate));
    }
}
