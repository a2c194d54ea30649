package dev.tierdesk.catalog.bulk;

import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The amounts of terms, one after the other.
final class TermsAmounts {
    private final Visitor visitor;

    /// Sees each amount that is there.
    @FunctionalInterface
    interface Visitor {
        /// Sees one amount, and says which shall stand in its place.
        ///
        /// @param path within the price
        BigDecimal amount(String path, AmountKind kind, BigDecimal amount);
    }

    private TermsAmounts(Visitor visitor) {
        this.visitor = visitor;
    }

    /// The terms with each amount as the visitor says.
    static Terms map(Terms terms, Visitor visitor) {
        TermsAmounts amounts = new TermsAmounts(visitor);
        return terms.with(e -> {
            e.amount = amounts.map("amount", AmountKind.FLAT, e.amount);
            e.unitAmount = amounts.map("unit_amount", AmountKind.UNIT, e.unitAmount);
            e.tiers = amounts.tiers(e.tiers);
            e.packageAmount = amounts.map("package_amount", AmountKind.PACKAGE, e.packageAmount);
            e.fixedAmount = amounts.map("fixed_amount", AmountKind.FLAT, e.fixedAmount);
            e.minFee = amounts.map("min_fee", AmountKind.MINIMUM, e.minFee);
            e.committedAmount = amounts.map("committed_amount", AmountKind.FLAT, e.committedAmount);
            e.overageUnitAmount = amounts.map("overage_unit_amount", AmountKind.OVERAGE, e.overageUnitAmount);
            e.minAmount = amounts.map("min_amount", AmountKind.MINIMUM, e.minAmount);
        });
    }

    /// Where a formula stands for an amount; such amounts do not move.
    static List<String> formulas(Terms terms) {
        List<String> paths = new ArrayList<>();
        if (terms.formula() != null && terms.unitAmount() == null && terms.packageAmount() == null
                && terms.overageUnitAmount() == null) {
            paths.add("terms.formula");
        }
        for (int i = 0; i < terms.tiers().size(); i++) {
            Tier tier = terms.tiers().get(i);
            if (tier.formula() != null && tier.unitAmount() == null) {
                paths.add("terms.tiers[" + i + "].formula");
            }
        }
        return paths;
    }

    private List<Tier> tiers(List<Tier> tiers) {
        List<Tier> mapped = new ArrayList<>();
        for (int i = 0; i < tiers.size(); i++) {
            String place = "tiers[" + i + "].";
            Tier tier = tiers.get(i);
            mapped.add(tier.withUnitAmount(map(place + "unit_amount", AmountKind.UNIT, tier.unitAmount()))
                    .withFlatAmount(map(place + "flat_amount", AmountKind.FLAT, tier.flatAmount())));
        }
        return mapped;
    }

    private @Nullable BigDecimal map(String field, AmountKind kind, @Nullable BigDecimal amount) {
        return amount == null ? null : visitor.amount("terms." + field, kind, amount);
    }
}
