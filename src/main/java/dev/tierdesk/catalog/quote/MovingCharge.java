package dev.tierdesk.catalog.quote;

import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.util.Objects;

/// A charge that the quantity of a curve moves: by its own quantity, or by the allowance that a charge before it in the
/// group uses up.
///
/// @param group with nothing of the moving quantity
/// @param index of the charge in it; it has a rater
/// @param pushed whether it moves only by the allowance that is left to it
record MovingCharge(PlanCurve curve, PartGroup group, int index, boolean pushed) {
    Terms terms() {
        return rater().terms();
    }

    /// The exact amount at a metered quantity of the curve.
    BigDecimal amount(BigDecimal metered) {
        PartGroup there = at(metered);
        return rater().exact(there.parts().get(index).metered(), there.leftBefore(index));
    }

    /// Converted units beyond the allowance that is left to the charge; below 0 while some is left. Rises with the
    /// quantity.
    BigDecimal beyond(BigDecimal metered) {
        PartGroup there = at(metered);
        return there.converted(there.parts().get(index).metered()).subtract(there.leftBefore(index));
    }

    /// The allowance that is left to the charge.
    BigDecimal left(BigDecimal metered) {
        return at(metered).leftBefore(index);
    }

    private PartGroup at(BigDecimal metered) {
        return curve.at(group, metered);
    }

    private Rater rater() {
        return Objects.requireNonNull(group.parts().get(index).rater());
    }
}
