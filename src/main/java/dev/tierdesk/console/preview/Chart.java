package dev.tierdesk.console.preview;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the chart draws: totals over a quantity, the price of a unit, and where the price changes.
///
/// @param along the quantity axis
/// @param title over what, in words
/// @param totals one line, or two where plans are compared
/// @param perUnit on an axis of its own; null where plans are compared
/// @param edges where a tier ends
/// @param tiers the names of the stretches between edges
/// @param cursor the quantity shown
/// @param crossing where one plan becomes cheaper; null where none does
/// @param read what a place of the chart says; may throw a [dev.tierdesk.pricing.PricingException]
record Chart(
        Scale along,
        String title,
        List<Line> totals,
        @Nullable Line perUnit,
        List<Double> edges,
        List<String> tiers,
        double cursor,
        @Nullable Crossing crossing,
        Function<BigDecimal, Reading> read) {
    /// A line through points.
    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    record Line(String name, double[] xs, double[] ys) {
        /// The line of `amount` over these ascending quantities; those at which it has none are left out.
        static Line through(String name, List<BigDecimal> quantities, UnaryOperator<BigDecimal> amount) {
            double[] xs = new double[quantities.size()];
            double[] ys = new double[quantities.size()];
            int count = 0;
            for (BigDecimal quantity : quantities) {
                Optional<BigDecimal> height = Attempt.of(() -> amount.apply(quantity));
                if (height.isPresent()) {
                    xs[count] = quantity.doubleValue();
                    ys[count] = height.get().doubleValue();
                    count++;
                }
            }
            return new Line(name, Arrays.copyOf(xs, count), Arrays.copyOf(ys, count));
        }

        /// The height divided by the place, without the place 0.
        Line perUnit(String other) {
            int first = xs.length > 0 && xs[0] == 0 ? 1 : 0;
            double[] places = Arrays.copyOfRange(xs, first, xs.length);
            double[] shares = new double[places.length];
            for (int i = 0; i < places.length; i++) {
                shares[i] = ys[first + i] / places[i];
            }
            return new Line(other, places, shares);
        }

        double highest() {
            double highest = 0;
            for (double y : ys) {
                highest = Math.max(highest, y);
            }
            return highest;
        }
    }

    /// A point with words.
    record Crossing(double x, double y, String words) {}

    /// What a place of the chart says.
    ///
    /// @param heights of the totals there
    /// @param perUnit null where there is none
    record Reading(String quantity, String amounts, List<Double> heights, @Nullable Double perUnit) {
        Reading {
            heights = List.copyOf(heights);
            Objects.requireNonNull(amounts);
        }
    }
}
