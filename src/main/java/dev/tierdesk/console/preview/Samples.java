package dev.tierdesk.console.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Which stretch of quantities a chart shows, and at which of them it computes.
final class Samples {
    /// Points of a line; edges come on top.
    static final int POINTS = 400;

    private static final double MOST = 1e15;

    private Samples() {}

    /// A stretch that holds the quantity and the edges with room on both sides. It changes in round steps, so that the
    /// chart stands still while the quantity moves a little.
    static Scale range(boolean log, BigDecimal quantity, Collection<BigDecimal> edges) {
        double q = Math.min(quantity.doubleValue(), MOST);
        double lowest = q > 0 ? q : Double.MAX_VALUE;
        double highest = q;
        for (BigDecimal edge : edges) {
            if (edge.signum() > 0) {
                lowest = Math.min(lowest, edge.doubleValue());
                highest = Math.max(highest, Math.min(edge.doubleValue(), MOST));
            }
        }
        if (highest <= 0) {
            return log ? new Scale(true, 1, 1000) : new Scale(false, 0, 100);
        }
        if (!log) {
            return new Scale(false, 0, 4 * Ticks.step(highest * 1.35 / 4).doubleValue());
        }
        double from = Math.max(1, Math.pow(10, Math.floor(Math.log10(lowest)) - 1));
        double to = Math.pow(10, Math.ceil(Math.log10(highest * 2)));
        return new Scale(true, from, Math.max(to, from * 100));
    }

    /// Ascending quantities along `scale`, whole where the stretch is long enough, with `marks` that lie on it.
    static List<BigDecimal> along(Scale scale, Collection<BigDecimal> marks) {
        return along(scale, marks, scale.to() - scale.from() > POINTS / 4.0);
    }

    /// The same with whole quantities only: nobody has half a seat.
    static List<BigDecimal> whole(Scale scale, Collection<BigDecimal> marks) {
        return along(scale, marks, true);
    }

    private static List<BigDecimal> along(Scale scale, Collection<BigDecimal> marks, boolean whole) {
        TreeSet<BigDecimal> samples = new TreeSet<>();
        for (int i = 0; i <= POINTS; i++) {
            double value = scale.value((double) i / POINTS);
            samples.add(BigDecimal.valueOf(value).setScale(whole ? 0 : 3, RoundingMode.HALF_EVEN));
        }
        marks.stream()
                .filter(m -> m.doubleValue() >= scale.from() && m.doubleValue() <= scale.to())
                .forEach(samples::add);
        return new ArrayList<>(samples);
    }
}
