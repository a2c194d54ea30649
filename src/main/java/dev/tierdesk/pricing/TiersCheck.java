package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Model.GRADUATED;
import static dev.tierdesk.pricing.Model.GRADUATED_PERCENTAGE;
import static dev.tierdesk.pricing.Model.STAIRSTEP;
import static dev.tierdesk.pricing.Model.VOLUME;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules for tiers (`pricing.md` 3), each violation with its row. Lives for one check.
final class TiersCheck {
    private static final Where TIERS = Where.ROOT.field("tiers");

    private final Model model;
    private final List<Tier> tiers;
    private final TermsCheck check;

    TiersCheck(Terms terms, TermsCheck check) {
        this.model = terms.model();
        this.tiers = terms.tiers();
        this.check = check;
    }

    void run() {
        if (!model.hasTiers()) {
            check.belongs(Where.ROOT, "tiers", !tiers.isEmpty(), false);
            return;
        }
        if (tiers.isEmpty()) {
            check.add(Problem.of(PricingProblem.TIERS_MISSING, TIERS).with("model", model.name()));
        }
        BigDecimal previous = null;
        for (int row = 0; row < tiers.size(); row++) {
            Tier tier = tiers.get(row);
            Where at = TIERS.item(row);
            bound(at, tier.upTo(), previous, row == tiers.size() - 1);
            price(at, tier);
            block(at, tier, previous);
            if (tier.upTo() != null) {
                previous = tier.upTo();
            }
        }
    }

    private void bound(Where at, @Nullable BigDecimal upTo, @Nullable BigDecimal previous, boolean last) {
        if (upTo == null) {
            if (!last) {
                check.add(Problem.of(PricingProblem.OPEN_TIER_NOT_LAST, at.field("up_to")));
            }
            return;
        }
        if (upTo.signum() <= 0) {
            check.add(Problem.of(PricingProblem.TIER_BOUND_NOT_POSITIVE, at.field("up_to")).with("up_to", upTo));
        }
        if (previous != null && upTo.compareTo(previous) <= 0) {
            check.add(Problem.of(PricingProblem.TIER_BOUND_NOT_ASCENDING, at.field("up_to"))
                    .with("up_to", upTo)
                    .with("previous", previous));
        }
        if (last) {
            check.add(Problem.of(PricingProblem.LAST_TIER_NOT_OPEN, at.field("up_to")).with("up_to", upTo));
        }
    }

    private void price(Where at, Tier tier) {
        boolean units = model == GRADUATED || model == VOLUME;
        boolean percents = model == GRADUATED_PERCENTAGE;
        check.belongs(at, "unit_amount", tier.unitAmount() != null, units);
        check.amountNegative(at, "unit_amount", tier.unitAmount());
        check.formula(at, tier.formula(), tier.unitAmount(), units);
        check.amountNegative(at, "flat_amount", tier.flatAmount());
        check.belongs(at, "percent", tier.percent() != null, percents);
        check.amountNegative(at, "percent", tier.percent());
        if (percents) {
            check.percentUnusual(at, "percent", tier.percent());
        }
        check.belongs(at, "block_size", tier.blockSize() != null, units);
        check.sizeNotPositive(at, "block_size", tier.blockSize());
        check.belongs(at, "cap_amount", tier.capAmount() != null, model != STAIRSTEP);
        check.amountNegative(at, "cap_amount", tier.capAmount());
        boolean priced = tier.flatAmount() != null
                || (units && (tier.unitAmount() != null || tier.formula() != null))
                || (percents && tier.percent() != null);
        if (!priced) {
            check.add(Problem.of(PricingProblem.TIER_WITHOUT_PRICE, at).with("model", model.name()));
        }
    }

    private void block(Where at, Tier tier, @Nullable BigDecimal previous) {
        BigDecimal block = tier.blockSize();
        BigDecimal upTo = tier.upTo();
        if (block == null || block.signum() <= 0 || upTo == null) {
            return;
        }
        BigDecimal width = previous == null ? upTo : upTo.subtract(previous);
        if (width.signum() > 0 && width.remainder(block).signum() != 0) {
            check.add(Problem.of(PricingProblem.BLOCK_UNEVEN, at.field("block_size"))
                    .with("width", width)
                    .with("block_size", block));
        }
    }
}
