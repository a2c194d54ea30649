package dev.tierdesk.console.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The numbers written along an axis: few and round. For pixels only, never for amounts.
final class Ticks {
    private static final double[] STEPS = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    private static final int[] FINE = {1, 2, 5};

    private Ticks() {}

    /// `intervals` + 1 numbers from 0, the last one not less than `most`, with equal round steps between them.
    static List<BigDecimal> fromZero(double most, int intervals) {
        BigDecimal step = step((most <= 0 ? 1 : most) / intervals);
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; i <= intervals; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return ticks;
    }

    /// The numbers along a quantity axis: powers of ten where it runs over two or more, else 1, 2 and 5 of each; about
    /// four equal steps where it is linear.
    static List<BigDecimal> along(Scale scale) {
        if (!scale.log()) {
            return fromZero(scale.to(), 4).stream().filter(t -> t.doubleValue() <= scale.to() * 1.000001).toList();
        }
        int first = (int) Math.floor(Math.log10(scale.from()) + 1e-9);
        int last = (int) Math.ceil(Math.log10(scale.to()) - 1e-9);
        int[] digits = scale.to() / scale.from() >= 99 ? new int[] {1} : FINE;
        int every = Math.max(1, (last - first + 5) / 6);
        List<BigDecimal> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade += every) {
            for (int digit : digits) {
                BigDecimal tick = BigDecimal.valueOf(digit).scaleByPowerOfTen(decade);
                if (tick.doubleValue() >= scale.from() * 0.999999 && tick.doubleValue() <= scale.to() * 1.000001) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /// The smallest round number that is not less than `least`.
    static BigDecimal step(double least) {
        int decade = (int) Math.floor(Math.log10(least));
        for (double step : STEPS) {
            BigDecimal candidate = BigDecimal.valueOf(step).scaleByPowerOfTen(decade);
            if (candidate.doubleValue() >= least * 0.999999) {
                return candidate.stripTrailingZeros();
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(decade + 1);
    }

    /// A quantity in few characters: 10, 1k, 100k, 1M, 10G.
    static String brief(BigDecimal quantity) {
        String[] suffixes = {"", "k", "M", "G", "T", "P"};
        int group = Math.clamp((quantity.precision() - quantity.scale() - 1) / 3, 0, suffixes.length - 1);
        return quantity.movePointLeft(3 * group).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros()
                .toPlainString()
                + suffixes[group];
    }
}
