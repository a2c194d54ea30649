package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tier ready for charging: it holds the billable quantities q with `after` < q ≤ `upTo`.
///
/// @param kind TIER, STEP or PERCENT: what its line says, and whether `rate` is a percent
/// @param number counted from 1
/// @param after where the tier before it ends; 0 for the first
/// @param upTo where it ends; null where it is open
/// @param rate of a unit or block, or the percent; null where it has only a flat amount
/// @param flat its flat amount, 0 where it has none
/// @param block units in a block; null where units are charged one by one
/// @param cap the most it costs; null where there is no cap
record Step(
        LineKind kind,
        int number,
        BigDecimal after,
        @Nullable BigDecimal upTo,
        @Nullable Rate rate,
        BigDecimal flat,
        @Nullable BigDecimal block,
        @Nullable BigDecimal cap) {
    /// The tiers of checked terms.
    static List<Step> of(Terms terms, Variables variables) {
        LineKind kind = switch (terms.model()) {
            case GRADUATED_PERCENTAGE -> LineKind.PERCENT;
            case STAIRSTEP -> LineKind.STEP;
            default -> LineKind.TIER;
        };
        List<Step> steps = new ArrayList<>();
        BigDecimal after = BigDecimal.ZERO;
        for (Tier tier : terms.tiers()) {
            int row = steps.size();
            Where where = Where.ROOT.field("tiers").item(row).field("formula");
            BigDecimal typed = kind == LineKind.PERCENT ? tier.percent() : tier.unitAmount();
            Rate rate = typed == null && tier.formula() == null
                    ? null
                    : Rate.of(typed, tier.formula(), where, variables);
            steps.add(new Step(
                    kind, row + 1, after, tier.upTo(), rate, tier.flatOrZero(), tier.blockSize(), tier.capAmount()));
            if (tier.upTo() != null) {
                after = tier.upTo();
            }
        }
        return List.copyOf(steps);
    }

    boolean holds(BigDecimal billable) {
        return upTo == null || billable.compareTo(upTo) <= 0;
    }

    /// Charges `units` at this tier's price, flat amount and cap included.
    ///
    /// @param billable the quantity of the whole charge, which a computed rate may use
    void charge(BigDecimal units, BigDecimal billable, Tally tally) {
        if (rate == null) {
            chargeFlat(units, tally);
            return;
        }
        BigDecimal quantity = block == null ? units : units.divide(block, 0, RoundingMode.CEILING);
        BigDecimal price = rate.at(billable);
        BigDecimal amount = quantity.multiply(price);
        if (kind == LineKind.PERCENT) {
            amount = amount.scaleByPowerOfTen(-2);
        }
        if (flat.signum() != 0) {
            amount = amount.add(flat);
        }
        tally.add(kind, this, quantity, price, flatOrNull(), amount);
        cap(amount, quantity, tally);
    }

    /// Charges the flat amount alone.
    void chargeFlat(BigDecimal units, Tally tally) {
        tally.add(kind, this, units, null, flatOrNull(), flat);
        cap(flat, units, tally);
    }

    private void cap(BigDecimal amount, BigDecimal quantity, Tally tally) {
        if (cap != null && amount.compareTo(cap) > 0) {
            tally.add(LineKind.CAP, this, quantity, null, null, cap.subtract(amount));
        }
    }

    private @Nullable BigDecimal flatOrNull() {
        return flat.signum() == 0 ? null : flat;
    }
}
