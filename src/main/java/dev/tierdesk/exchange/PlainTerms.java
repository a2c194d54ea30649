package dev.tierdesk.exchange;

import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Terms in the form in which formats compare them.
public final class PlainTerms {
    private PlainTerms() {}

    /// The same terms with what is so by default left out: they charge the same.
    public static Terms of(Terms terms) {
        return terms.with(e -> {
            e.unitAmount = terms.formula() == null ? terms.unitAmount() : unlessZero(terms.unitAmount());
            e.tiers = terms.tiers().stream().map(PlainTerms::of).toList();
            e.packageRounding = terms.packageRounding() == PackageRounding.UP ? null : terms.packageRounding();
            e.fixedAmount = unlessZero(terms.fixedAmount());
            e.minFee = unlessZero(terms.minFee());
            e.includedQuantity = unlessZero(terms.includedQuantity());
            e.minAmount = unlessZero(terms.minAmount());
        });
    }

    /// What a file says of a price that is there already: what it has no place for stays.
    ///
    /// @param said by the file
    public static Terms over(Terms present, Terms said) {
        return said.with(e -> {
            e.minAmount = present.minAmount();
            e.maxAmount = present.maxAmount();
            e.chargeFlatAtZero = present.chargeFlatAtZero() && said.model().hasTiers();
            e.includedQuantity = said.includedQuantity() == null && present.model() == said.model()
                    ? present.includedQuantity()
                    : said.includedQuantity();
        });
    }

    private static Tier of(Tier tier) {
        Tier plain = tier.withFlatAmount(unlessZero(tier.flatAmount()));
        return tier.formula() == null ? plain : plain.withUnitAmount(unlessZero(tier.unitAmount()));
    }

    private static @Nullable BigDecimal unlessZero(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? null : value;
    }
}
