package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.PricingProblem.FORMULA_NEGATIVE;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_TOO_LONG;

import dev.tierdesk.pricing.Expression.Name;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rate computed when it is charged: `cost * 1.15 + 200` (`pricing.md` 5). Immutable; bounded in length, depth, size
/// and in the digits of every result, so that no text that parses can take long or much memory.
///
/// Names are `quantity`, `unit_amount`, `cost`, `cost.<key>` and `var.<name>`, keys and names of letters, digits and
/// `_`.
public final class Formula {
    /// The name of the billable quantity of the whole charge.
    public static final String QUANTITY = "quantity";

    /// The name of the amount that stands beside the formula.
    public static final String UNIT_AMOUNT = "unit_amount";

    /// The most characters.
    public static final int MAX_LENGTH = 500;

    static final int MAX_DEPTH = 32;
    static final int MAX_NODES = 200;
    static final int MAX_DIGITS = 30;

    private final String text;
    private final Expression expression;
    private final List<Name> uses;

    private Formula(String text, Expression expression, List<Name> uses) {
        this.text = text;
        this.expression = expression;
        this.uses = List.copyOf(uses);
    }

    /// Reads a formula.
    ///
    /// @throws PricingException with one problem, at [Where#ROOT], that carries `column`, counted from 1
    public static Formula parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new PricingException(List.of(Problem.of(FORMULA_TOO_LONG, Where.ROOT)
                    .with("length", text.length())
                    .with("maximum", MAX_LENGTH)
                    .with("column", MAX_LENGTH + 1)));
        }
        FormulaParser parser = new FormulaParser(text);
        return new Formula(text, parser.parse(), parser.names());
    }

    /// What was typed.
    public String text() {
        return text;
    }

    /// The names it uses, in the order they first stand there.
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        uses.forEach(use -> names.add(use.name()));
        return names;
    }

    /// Whether its value depends on the quantity that is charged.
    public boolean usesQuantity() {
        return names().contains(QUANTITY);
    }

    /// Its value, exact but for quotients.
    ///
    /// @param quantity the billable quantity of the whole charge
    /// @param unitAmount the amount beside the formula; null where there is none
    /// @throws PricingException if a name has no value, a division is by 0, a result is too large, or the value is
    ///     negative
    public BigDecimal evaluate(Variables variables, BigDecimal quantity, @Nullable BigDecimal unitAmount) {
        BigDecimal value = new Evaluation(variables, quantity, unitAmount).of(expression);
        if (value.signum() < 0) {
            throw new PricingException(
                    List.of(Problem.of(FORMULA_NEGATIVE, Where.ROOT).with("value", Decimals.canonical(value))));
        }
        return value;
    }

    /// The formula with its names replaced by their values: `0.002 * 1.15 + 0.002`.
    ///
    /// @throws PricingException if a name has no value
    public String withValues(Variables variables, BigDecimal quantity, @Nullable BigDecimal unitAmount) {
        Evaluation evaluation = new Evaluation(variables, quantity, unitAmount);
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (Name use : uses) {
            result.append(text, copied, use.column() - 1).append(Decimals.text(evaluation.value(use)));
            copied = use.column() - 1 + use.name().length();
        }
        return result.append(text, copied, text.length()).toString();
    }

    /// Where each name stands, from left to right.
    List<Name> uses() {
        return uses;
    }

    static Problem problem(PricingProblem code, int column) {
        return Problem.of(code, Where.ROOT).with("column", column);
    }

    static PricingException refusal(PricingProblem code, int column) {
        return new PricingException(List.of(problem(code, column)));
    }

    static PricingException refusal(PricingProblem code, int column, String name, Object value) {
        return new PricingException(List.of(problem(code, column).with(name, value)));
    }

    @Override
    public String toString() {
        return text;
    }
}
