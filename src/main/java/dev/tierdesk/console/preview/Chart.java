package dev.tierdesk.console.preview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
/// @param read what a place of the chart says
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
        double highest() {
            double highest = 0;
            for (double y : ys) {
                highest = Math.max(highest, y);
            }
            return highest;
        }

        /// Its height at a place, between two points on the straight line between them.
        double at(double x) {
            int after = 0;
            while (after < xs.length && xs[after] < x) {
                after++;
            }
            if (after == xs.length) {
                return xs.length == 0 ? 0 : ys[xs.length - 1];
            }
            if (after == 0 || xs[after] == x) {
                return ys[after];
            }
            double share = (x - xs[after - 1]) / (xs[after] - xs[after - 1]);
            return ys[after - 1] + share * (ys[after] - ys[after - 1]);
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
