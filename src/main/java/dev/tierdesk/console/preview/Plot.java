package dev.tierdesk.console.preview;

import java.math.BigDecimal;
import java.util.List;

/// Where the numbers of a chart stand, in pixels.
///
/// @param leftTicks from 0 up, of the totals
/// @param rightTicks from 0 up, of the price of a unit; empty where it is not drawn
record Plot(
        Scale along,
        List<BigDecimal> leftTicks,
        List<BigDecimal> rightTicks,
        double left,
        double right,
        double top,
        double bottom) {
    double x(double quantity) {
        return left + along.position(quantity) * (right - left);
    }

    /// The height of `amount` on an axis that ends at `most`.
    double y(double amount, double most) {
        return bottom - Math.clamp(amount / most, 0, 1) * (bottom - top);
    }

    /// The end of the axis of the totals.
    double leftMost() {
        return leftTicks.getLast().doubleValue();
    }

    /// The end of the axis of the price of a unit; 1 where there is none.
    double rightMost() {
        return rightTicks.isEmpty() ? 1 : rightTicks.getLast().doubleValue();
    }
}
