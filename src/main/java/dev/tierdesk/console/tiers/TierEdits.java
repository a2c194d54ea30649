package dev.tierdesk.console.tiers;

import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the buttons of the tier table do to the tiers.
final class TierEdits {
    private static final BigDecimal FIRST_BOUND = new BigDecimal(1000);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(Decimals.INTEGER_DIGITS - 1);

    private TierEdits() {}

    /// Splits the open tier at the bound that continues the row (1,000, 10,000 → 100,000), both parts at its price, so
    /// that no bill moves before something is typed. Where the last tier is bounded, an open one is added.
    static List<Tier> added(Terms terms) {
        List<Tier> tiers = new ArrayList<>(terms.tiers());
        if (tiers.isEmpty() || !tiers.getLast().isOpen()) {
            tiers.add(Tier.EMPTY);
            return tiers;
        }
        int last = tiers.size() - 1;
        return bounded(terms, last, nextBound(tiers.subList(0, last)));
    }

    /// The tiers with another bound in `row`. A bound splits the open tier, both parts at its price; without one, a
    /// tier is open again whose rest is still as it was split off.
    ///
    /// @param bound null for none
    static List<Tier> bounded(Terms terms, int row, @Nullable BigDecimal bound) {
        List<Tier> tiers = new ArrayList<>(terms.tiers());
        boolean wasOpen = tiers.get(row).isOpen();
        Tier tier = tiers.get(row).withUpTo(bound);
        Tier rest = rest(terms.model(), tier.withUpTo(null));
        tiers.set(row, tier);
        if (bound != null && wasOpen && row == tiers.size() - 1) {
            tiers.add(rest);
        } else if (bound == null && row == tiers.size() - 2 && tiers.getLast().equals(rest)) {
            tiers.removeLast();
        }
        return tiers;
    }

    /// What is above the bound of a tier that is split.
    private static Tier rest(Model model, Tier open) {
        boolean enteredTwice = model == Model.GRADUATED || model == Model.GRADUATED_PERCENTAGE;
        return enteredTwice ? open.withFlatAmount(null).withCapAmount(null) : open;
    }

    /// The tiers without the one at `row`; its range goes to the next. An only or last open tier stays.
    static List<Tier> removed(List<Tier> tiers, int row) {
        List<Tier> left = new ArrayList<>(tiers);
        if (isRemovable(tiers, row)) {
            left.remove(row);
        }
        return left;
    }

    static boolean isRemovable(List<Tier> tiers, int row) {
        return row >= 0 && row < tiers.size() && tiers.size() > 1
                && (row < tiers.size() - 1 || !tiers.get(row).isOpen());
    }

    /// Where the tier at `row` begins: 1 after the bound before it where bounds are whole numbers, else just above it.
    ///
    /// @return null where the tier before has no bound
    static @Nullable BigDecimal from(List<Tier> tiers, int row) {
        if (row == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal before = tiers.get(row - 1).upTo();
        return before == null ? null : isWhole(before) ? before.add(BigDecimal.ONE) : before;
    }

    /// Whether [#from] is itself in the tier.
    static boolean fromIsInside(List<Tier> tiers, int row) {
        BigDecimal before = row == 0 ? null : tiers.get(row - 1).upTo();
        return before == null || isWhole(before);
    }

    private static BigDecimal nextBound(List<Tier> bounded) {
        BigDecimal last = bounded.isEmpty() ? null : bounded.getLast().upTo();
        if (last == null || last.signum() <= 0) {
            return FIRST_BOUND;
        }
        BigDecimal before = bounded.size() < 2 ? null : bounded.get(bounded.size() - 2).upTo();
        BigDecimal next = before == null || before.signum() <= 0 || before.compareTo(last) >= 0
                ? last.multiply(BigDecimal.TEN)
                : last.multiply(last).divide(before, 0, RoundingMode.HALF_UP).round(
                        new MathContext(2, RoundingMode.HALF_UP));
        return next.compareTo(last) > 0 && next.compareTo(MOST) < 0 ? next : last.add(BigDecimal.ONE);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
