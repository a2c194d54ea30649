package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.List;

/// A parsed formula. Columns count from 1 and are where an error is shown.
sealed interface Expression {
    record Literal(BigDecimal value) implements Expression {}

    record Name(String name, int column) implements Expression {}

    record Negation(Expression operand) implements Expression {}

    record Operation(Operator operator, Expression left, Expression right, int column) implements Expression {}

    record Call(Function function, List<Expression> arguments, int column) implements Expression {}

    record Rounded(Expression operand, int digits, int column) implements Expression {}

    /// What stands between two operands.
    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE
    }

    /// The functions besides `round`, which is [Rounded].
    enum Function {
        MIN,
        MAX,
        CEIL,
        FLOOR,
        ABS;

        /// Whether it takes two or more arguments rather than one.
        boolean takesMany() {
            return this == MIN || this == MAX;
        }
    }
}
