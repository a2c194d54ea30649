package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.quote.Crossings.Crossing;
import dev.tierdesk.catalog.quote.Crossings.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// Finds the crossings of two curves. Between knots both totals rise or stay, so that over a stretch of quantities
/// their difference is bounded by its ends; stretches in which the wanted sign cannot occur are left out, the others
/// halved, the left half first: what is found is the smallest quantity, exactly, rounding included.
final class CrossingSearch {
    /// More crossings than this are rounding at work, not news.
    private static final int MOST = 20;

    /// Stretches looked at before a search gives up and calls its answer "about".
    private static final int PATIENCE = 20_000;

    private final ScaledCurve first;
    private final ScaledCurve second;
    private final boolean sameMove;
    private final boolean orderKept;
    private final @Nullable BigDecimal error;
    private boolean about;
    private int looked;

    CrossingSearch(ScaledCurve first, ScaledCurve second) {
        this.first = first;
        this.second = second;
        this.sameMove = first.movesLike(second);
        BigDecimal one = first.error();
        BigDecimal other = second.error();
        this.error = one == null || other == null ? null : one.add(other);
        this.orderKept = first.months() == 1
                && second.months() == 1
                && first.isStraight()
                && second.isStraight()
                && first.curve().isOneCharge()
                && second.curve().isOneCharge()
                && first.curve().rounding().equals(second.curve().rounding());
    }

    List<Crossing> run() {
        return first.isRegular() && second.isRegular() ? searched(knots()) : sampled();
    }

    private List<Crossing> searched(List<Long> knots) {
        List<Crossing> crossings = new ArrayList<>();
        Side cheaper = null;
        for (int i = 0; i + 1 < knots.size() && crossings.size() < MOST; i++) {
            long from = knots.get(i);
            long to = knots.get(i + 1) - 1;
            while (from <= to && crossings.size() < MOST) {
                Side wanted = cheaper == null ? firstCheaper(from, to) : cheaper.other();
                if (wanted == null) {
                    break;
                }
                OptionalLong found = firstWhere(wanted, from, to);
                if (found.isEmpty()) {
                    break;
                }
                cheaper = wanted;
                crossings.add(new Crossing(BigDecimal.valueOf(found.getAsLong()), wanted, about));
                from = found.getAsLong();
            }
        }
        return crossings;
    }

    private @Nullable Side firstCheaper(long from, long to) {
        OptionalLong a = firstWhere(Side.FIRST, from, to);
        OptionalLong b = firstWhere(Side.SECOND, from, to);
        if (a.isEmpty()) {
            return b.isEmpty() ? null : Side.SECOND;
        }
        return b.isPresent() && b.getAsLong() < a.getAsLong() ? Side.SECOND : Side.FIRST;
    }

    /// The smallest quantity of the stretch at which `side` is strictly cheaper. Where plans run so nearly parallel
    /// that rounding turns the sign again and again, one at which it is and just before was not, and "about".
    private OptionalLong firstWhere(Side side, long from, long to) {
        ScaledCurve cheap = side == Side.FIRST ? first : second;
        ScaledCurve dear = side == Side.FIRST ? second : first;
        looked = 0;
        OptionalLong found = firstWhere(cheap, dear, from, to);
        if (looked <= PATIENCE) {
            return found;
        }
        about = true;
        LongPredicate crossed = q -> dear.total(q).compareTo(cheap.total(q)) > 0;
        return crossed.test(to) ? OptionalLong.of(ScaledCurve.first(from, to, crossed)) : OptionalLong.empty();
    }

    private OptionalLong firstWhere(ScaledCurve cheap, ScaledCurve dear, long from, long to) {
        if (looked++ > PATIENCE) {
            return OptionalLong.empty();
        }
        if (dear.total(from).compareTo(cheap.total(from)) > 0) {
            return OptionalLong.of(from);
        }
        if (from == to || !mayHappen(cheap, dear, from, to)) {
            return OptionalLong.empty();
        }
        long middle = (from + to) >>> 1;
        OptionalLong left = middle == from ? OptionalLong.empty() : firstWhere(cheap, dear, from + 1, middle);
        return left.isPresent() ? left : firstWhere(cheap, dear, middle + 1, to);
    }

    /// Whether `dear` may cost more than `cheap` somewhere in the stretch.
    private boolean mayHappen(ScaledCurve cheap, ScaledCurve dear, long from, long to) {
        if (dear.total(to).compareTo(cheap.total(from)) <= 0) {
            return false;
        }
        boolean aboveMinimum = isAboveMinimum(cheap, from) && isAboveMinimum(dear, from);
        if (sameMove && aboveMinimum) {
            return false; // the difference is that of `from` all along
        }
        if (error == null) {
            return true;
        }
        BigDecimal most = dear.exact(from).subtract(cheap.exact(from)).max(dear.exact(to).subtract(cheap.exact(to)));
        return orderKept ? most.signum() > 0 : most.add(error).signum() > 0;
    }

    private static boolean isAboveMinimum(ScaledCurve curve, long quantity) {
        return curve.exact(quantity).compareTo(curve.curve().minimum().multiply(BigDecimal.valueOf(curve.weight()))) > 0
                || curve.curve().minimum().signum() == 0;
    }

    private List<Long> knots() {
        SortedSet<Long> knots = new TreeSet<>(List.of(0L, Crossings.LIMIT + 1));
        first.addKnots(knots);
        second.addKnots(knots);
        List<Long> coarse = List.copyOf(knots);
        for (int i = 0; i + 1 < coarse.size(); i++) {
            long last = coarse.get(i + 1) - 1;
            first.addLevels(coarse.get(i), last, knots);
            second.addLevels(coarse.get(i), last, knots);
        }
        return List.copyOf(knots);
    }

    /// By trying: quantities at growing distances, and halving between two of different sign. A rate that depends on
    /// the quantity may rise and fall between any two quantities, so that no stretch can be left out; what is found is
    /// exactly a crossing, but an earlier one may lie between two quantities that were tried.
    private List<Crossing> sampled() {
        SortedSet<Long> grid = new TreeSet<>();
        first.addKnots(grid);
        second.addKnots(grid);
        List.copyOf(grid).stream().filter(q -> q > 0).forEach(q -> grid.add(q - 1));
        for (long q = 0; q <= Crossings.LIMIT; q += Math.max(1, q / 16)) {
            grid.add(q);
        }
        grid.removeIf(q -> q > Crossings.LIMIT);
        List<Crossing> crossings = new ArrayList<>();
        Side cheaper = null;
        long before = 0;
        for (long quantity : grid) {
            Side here = cheaper(quantity);
            if (here != null && here != cheaper) {
                long found = cheaper == null && quantity == 0 ? 0 : halved(before, quantity, here);
                crossings.add(new Crossing(BigDecimal.valueOf(found), here, true));
                cheaper = here;
            }
            before = quantity;
        }
        return crossings.subList(0, Math.min(MOST, crossings.size()));
    }

    private long halved(long before, long at, Side side) {
        long low = before;
        long high = at;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (cheaper(middle) == side) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private @Nullable Side cheaper(long quantity) {
        int order = first.total(quantity).compareTo(second.total(quantity));
        return order == 0 ? null : order < 0 ? Side.FIRST : Side.SECOND;
    }
}
