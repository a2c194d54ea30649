package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.FormulaNames;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Formula;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// A plan's curve over a quantity per month, in amounts that can be compared with another plan's: the quantity is taken
/// `months` times, the amount `weight` times.
///
/// Between its knots the total rises or stays, and its exact form is a straight line, or keeps within [#error] of one.
///
/// @param charges those of the curve that move
record ScaledCurve(PlanCurve curve, int months, int weight, List<MovingCharge> charges) {
    private static final BigDecimal TWO = BigDecimal.TWO;

    ScaledCurve(PlanCurve curve, int months, int weight) {
        this(curve, months, weight, curve.charges());
    }

    /// The rounded subtotal.
    BigDecimal total(long quantity) {
        return curve.total(metered(quantity)).multiply(BigDecimal.valueOf(weight));
    }

    /// The exact subtotal, not below the plan's minimum.
    BigDecimal exact(long quantity) {
        return curve.exact(metered(quantity)).max(curve.minimum()).multiply(BigDecimal.valueOf(weight));
    }

    /// Whether it can be searched by its knots: no rate depends on the quantity.
    boolean isRegular() {
        return charges.stream().allMatch(charge -> isFree(charge.terms()));
    }

    /// Adds the quantities at which a new straight piece begins.
    void addKnots(SortedSet<Long> knots) {
        for (MovingCharge charge : charges) {
            Terms terms = charge.terms();
            BigDecimal included = terms.includedOrZero();
            addKnot(knots, q -> charge.group().converted(metered(q)).signum() > 0);
            addKnot(knots, q -> charge.beyond(metered(q)).compareTo(included) > 0);
            if (charge.pushed()) {
                addKnot(knots, q -> charge.left(metered(q)).signum() == 0);
            }
            if (terms.committedQuantity() != null) {
                BigDecimal committed = included.add(terms.committedQuantity());
                addKnot(knots, q -> charge.beyond(metered(q)).compareTo(committed) > 0);
            }
            terms.tiers().stream().map(Tier::upTo).filter(Objects::nonNull).map(included::add).forEach(bound ->
                    addKnot(knots, q -> charge.beyond(metered(q)).compareTo(bound) > 0));
        }
    }

    /// Splits the piece from `first` to `last` where a charge leaves or reaches a level: a minimum, a maximum, a cap,
    /// the plan's minimum.
    void addLevels(long first, long last, SortedSet<Long> knots) {
        for (MovingCharge charge : charges) {
            BigDecimal begin = charge.amount(metered(first));
            BigDecimal end = charge.amount(metered(last));
            if (begin.compareTo(end) != 0) {
                knots.add(first(first, last, q -> charge.amount(metered(q)).compareTo(begin) > 0));
                knots.add(first(first, last, q -> charge.amount(metered(q)).compareTo(end) >= 0));
            }
        }
        if (curve.exact(metered(first)).compareTo(curve.minimum()) < 0
                && curve.exact(metered(last)).compareTo(curve.minimum()) > 0) {
            knots.add(first(first, last, q -> curve.exact(metered(q)).compareTo(curve.minimum()) >= 0));
        }
    }

    /// Whether every charge is straight between knots, without blocks, packages or rounded conversions.
    boolean isStraight() {
        return step() != null && Objects.requireNonNull(step()).signum() == 0;
    }

    /// The most by which the rounded total strays from a straight line between knots; null where that is not known.
    @Nullable BigDecimal error() {
        BigDecimal step = step();
        return step == null
                ? null
                : step.multiply(TWO).add(curve.roundingError()).multiply(BigDecimal.valueOf(weight));
    }

    /// Whether the two have the same moving charge, so that their difference does not move above both minimums.
    boolean movesLike(ScaledCurve other) {
        return months == 1
                && other.months == 1
                && curve.isOneCharge()
                && other.curve.isOneCharge()
                && curve.rounding().equals(other.curve.rounding())
                && isSame(curve.moving().getFirst(), other.curve.moving().getFirst());
    }

    private static boolean isSame(PartGroup a, PartGroup b) {
        Part one = a.parts().getFirst();
        Part other = b.parts().getFirst();
        return one.rater() != null
                && other.rater() != null
                && a.covered().compareTo(b.covered()) == 0
                && one.metered().compareTo(other.metered()) == 0
                && Objects.equals(a.conversion(), b.conversion())
                && one.rater().terms().equals(other.rater().terms())
                && !one.rater().terms().hasFormula();
    }

    /// The greatest jump of the stepped charges; 0 where there are none, null where it is not known.
    private @Nullable BigDecimal step() {
        BigDecimal sum = BigDecimal.ZERO;
        for (MovingCharge charge : charges) {
            if (isStepped(charge.terms(), charge.group().conversion())) {
                if (charge.terms().hasFormula()) {
                    return null;
                }
                sum = sum.add(greatestRate(charge.terms()));
            }
        }
        return sum;
    }

    private static boolean isStepped(Terms terms, @Nullable Conversion conversion) {
        return terms.packageSize() != null
                || terms.tiers().stream().anyMatch(tier -> tier.blockSize() != null)
                || (conversion != null && !isExact(conversion));
    }

    /// Whether whole quantities are converted without rounding: multiplied, or divided by a power of ten.
    private static boolean isExact(Conversion conversion) {
        boolean unrounded = conversion.rounding() == Conversion.Rounding.NONE;
        boolean finite = conversion.operation() == Conversion.Operation.MULTIPLY
                || conversion.factor().stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
        return unrounded && finite;
    }

    /// The most that one unit, or a package or block of more than one, costs.
    private static BigDecimal greatestRate(Terms terms) {
        List<@Nullable BigDecimal> rates = new ArrayList<>();
        rates.add(terms.unitAmount());
        rates.add(ofUnit(terms.packageAmount(), terms.packageSize()));
        rates.add(terms.overageUnitAmount());
        rates.add(terms.percent());
        for (Tier tier : terms.tiers()) {
            rates.add(ofUnit(tier.unitAmount(), tier.blockSize()));
            rates.add(tier.percent());
        }
        return rates.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /// What a unit costs where blocks are smaller than that, else the block.
    private static @Nullable BigDecimal ofUnit(@Nullable BigDecimal amount, @Nullable BigDecimal block) {
        return amount == null || block == null || block.compareTo(BigDecimal.ONE) >= 0
                ? amount
                : amount.divide(block, 0, RoundingMode.CEILING);
    }

    private static boolean isFree(Terms terms) {
        try {
            return FormulaNames.formulas(terms).noneMatch(text -> Formula.parse(text).usesQuantity());
        } catch (PricingException e) {
            return false;
        }
    }

    /// The first quantity at which `beyond` holds begins a piece.
    private static void addKnot(SortedSet<Long> knots, LongPredicate beyond) {
        knots.add(first(0, Crossings.LIMIT + 1, beyond));
    }

    /// Seats are those of the whole period, however long it is.
    private BigDecimal metered(long quantity) {
        BigDecimal whole = BigDecimal.valueOf(quantity);
        return curve.axis().isSeats() ? whole : whole.multiply(BigDecimal.valueOf(months));
    }

    /// The first of the quantities from which on `test` holds; `last` where it holds nowhere before.
    static long first(long first, long last, LongPredicate test) {
        long low = first;
        long high = last;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (test.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
