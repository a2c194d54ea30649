package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.Formula;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Variables;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a formula comes to for one unit, step by step.
///
/// @param text the formula
/// @param arithmetic the same with numbers for names; empty where it cannot be read
/// @param value empty where it has none or where it depends on the quantity
/// @param usesQuantity whether it depends on the quantity
/// @param problem why it has no value
record FormulaValue(
        String text, String arithmetic, Optional<BigDecimal> value, boolean usesQuantity, Optional<Problem> problem) {
    /// @param beside the amount that `unit_amount` stands for
    static FormulaValue of(String text, @Nullable BigDecimal beside, Price price, Catalog catalog) {
        try {
            Formula formula = Formula.parse(text);
            Variables variables = Quotes.variables(price, catalog);
            if (formula.usesQuantity()) {
                formula.evaluate(variables, BigDecimal.ONE, beside);
                return new FormulaValue(text, "", Optional.empty(), true, Optional.empty());
            }
            BigDecimal value = formula.evaluate(variables, BigDecimal.ZERO, beside);
            String arithmetic = formula.withValues(variables, BigDecimal.ZERO, beside);
            return new FormulaValue(text, arithmetic, Optional.of(value), false, Optional.empty());
        } catch (PricingException e) {
            return new FormulaValue(text, "", Optional.empty(), false, Optional.of(e.problems().getFirst()));
        }
    }

    /// The column, counted from 1, at which the problem stands; 0 where it is about the whole.
    int column() {
        return problem.map(p -> p.arguments().get("column")).map(c -> (Integer) c).orElse(0);
    }
}
