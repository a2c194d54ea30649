package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.PricingProblem.FORMULA_DIVISION_BY_ZERO;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_NO_UNIT_AMOUNT;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_TOO_LARGE;
import static dev.tierdesk.pricing.PricingProblem.FORMULA_UNKNOWN_NAME;

import dev.tierdesk.pricing.Expression.Call;
import dev.tierdesk.pricing.Expression.Literal;
import dev.tierdesk.pricing.Expression.Name;
import dev.tierdesk.pricing.Expression.Negation;
import dev.tierdesk.pricing.Expression.Operation;
import dev.tierdesk.pricing.Expression.Rounded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One evaluation of a formula: the values of its names, and the arithmetic of `pricing.md` 5. Sums and products are
/// exact, quotients have 12 fraction digits HALF_EVEN, and no result has more than 60 digits before and 40 after the
/// point, so that time and memory stay small whatever the formula is.
record Evaluation(Variables variables, BigDecimal quantity, @Nullable BigDecimal unitAmount) {
    private static final int INTEGER_DIGITS = 60;
    private static final int FRACTION_DIGITS = 40;

    BigDecimal of(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal.value();
            case Name name -> bounded(value(name), name.column());
            case Negation negation -> of(negation.operand()).negate();
            case Operation operation -> bounded(operation(operation), operation.column());
            case Call call -> bounded(call(call), call.column());
            case Rounded rounded ->
                bounded(of(rounded.operand()).setScale(rounded.digits(), RoundingMode.HALF_UP), rounded.column());
        };
    }

    /// The value of a name.
    BigDecimal value(Name name) {
        return switch (name.name()) {
            case Formula.QUANTITY -> quantity;
            case Formula.UNIT_AMOUNT -> {
                if (unitAmount == null) {
                    throw Formula.refusal(FORMULA_NO_UNIT_AMOUNT, name.column());
                }
                yield unitAmount;
            }
            default -> {
                BigDecimal value = variables.values().get(name.name());
                if (value == null) {
                    throw Formula.refusal(FORMULA_UNKNOWN_NAME, name.column(), "name", name.name());
                }
                yield value;
            }
        };
    }

    private BigDecimal operation(Operation operation) {
        BigDecimal left = of(operation.left());
        BigDecimal right = of(operation.right());
        return switch (operation.operator()) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.subtract(right);
            case MULTIPLY -> left.multiply(right);
            case DIVIDE -> {
                if (right.signum() == 0) {
                    throw Formula.refusal(FORMULA_DIVISION_BY_ZERO, operation.column());
                }
                yield left.divide(right, Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN);
            }
        };
    }

    private BigDecimal call(Call call) {
        BigDecimal result = of(call.arguments().getFirst());
        return switch (call.function()) {
            case CEIL -> result.setScale(0, RoundingMode.CEILING);
            case FLOOR -> result.setScale(0, RoundingMode.FLOOR);
            case ABS -> result.abs();
            case MIN -> {
                for (Expression other : call.arguments().subList(1, call.arguments().size())) {
                    result = result.min(of(other));
                }
                yield result;
            }
            case MAX -> {
                for (Expression other : call.arguments().subList(1, call.arguments().size())) {
                    result = result.max(of(other));
                }
                yield result;
            }
        };
    }

    private static BigDecimal bounded(BigDecimal result, int column) {
        BigDecimal value = result.scale() > FRACTION_DIGITS ? result.stripTrailingZeros() : result;
        if (value.scale() > FRACTION_DIGITS || (long) value.precision() - value.scale() > INTEGER_DIGITS) {
            throw Formula.refusal(FORMULA_TOO_LARGE, column);
        }
        return value;
    }
}
