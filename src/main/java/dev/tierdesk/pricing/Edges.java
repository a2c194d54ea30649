package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Finds where tiers end on the metered axis. The conversion is only used forwards, as the rising function it is, so
/// that its rounding needs no inverse.
///
/// @param converted converted units of a metered quantity
/// @param covered converted units that allowance and included quantity take off
record Edges(UnaryOperator<BigDecimal> converted, BigDecimal covered) {
    private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(Decimals.FRACTION_DIGITS);

    /// The edges of ascending bounds. A tier that no metered quantity falls into has none.
    List<Edge> of(List<Tariff.Bound> bounds) {
        List<Edge> edges = new ArrayList<>();
        BigDecimal begin = BigDecimal.ZERO;
        for (Tariff.Bound bound : bounds) {
            BigDecimal end = covered.add(bound.at());
            Predicate<BigDecimal> below = metered -> {
                int order = converted.apply(metered).compareTo(end);
                return order < 0 || (order == 0 && bound.inclusive());
            };
            BigDecimal last = largest(below, BigDecimal.ONE);
            if (converted.apply(last).compareTo(begin) <= 0) {
                last = largest(below, SMALLEST);
            }
            if (converted.apply(last).compareTo(begin) > 0) {
                BigDecimal next = last.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
                edges.add(new Edge(bound.tier(), Decimals.canonical(last), next));
            }
            begin = end;
        }
        return edges;
    }

    /// The largest multiple of `unit` that is below, found by doubling and halving; 0 always is.
    private static BigDecimal largest(Predicate<BigDecimal> below, BigDecimal unit) {
        BigInteger above = BigInteger.ONE;
        while (below.test(unit.multiply(new BigDecimal(above)))) {
            above = above.shiftLeft(1);
        }
        BigInteger within = above.shiftRight(1);
        while (above.subtract(within).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = above.add(within).shiftRight(1);
            if (below.test(unit.multiply(new BigDecimal(middle)))) {
                within = middle;
            } else {
                above = middle;
            }
        }
        return unit.multiply(new BigDecimal(within));
    }
}
