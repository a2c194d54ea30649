package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one unit, block or package costs, ready for charging.
sealed interface Rate {
    /// The rate when `billable` units are charged in all.
    ///
    /// @throws PricingException if it is computed and has no value
    BigDecimal at(BigDecimal billable);

    /// Whether it follows from the quantity.
    boolean usesQuantity();

    /// A rate that was typed, or that a formula gives for every quantity.
    record Fixed(BigDecimal amount) implements Rate {
        @Override
        public BigDecimal at(BigDecimal billable) {
            return amount;
        }

        @Override
        public boolean usesQuantity() {
            return false;
        }
    }

    /// A rate that follows from the quantity, or whose formula has no value: that is told when something is charged by
    /// it.
    record Computed(Formula formula, Variables variables, @Nullable BigDecimal unitAmount, Where where)
            implements Rate {
        @Override
        public BigDecimal at(BigDecimal billable) {
            try {
                return formula.evaluate(variables, billable, unitAmount);
            } catch (PricingException e) {
                throw e.in(where);
            }
        }

        @Override
        public boolean usesQuantity() {
            return formula.usesQuantity();
        }
    }

    /// The rate of a unit amount and the formula beside it, of which at least one is there.
    static Rate of(@Nullable BigDecimal unitAmount, @Nullable String formula, Where where, Variables variables) {
        if (formula == null) {
            return new Fixed(Objects.requireNonNull(unitAmount));
        }
        Computed computed = new Computed(Formula.parse(formula), variables, unitAmount, where);
        if (computed.formula.usesQuantity()) {
            return computed;
        }
        try {
            return new Fixed(computed.at(BigDecimal.ZERO));
        } catch (PricingException e) {
            List<Problem> problems = e.problems();
            if (problems.getFirst().code() == PricingProblem.FORMULA_UNKNOWN_NAME) {
                throw e;
            }
            return computed;
        }
    }
}
