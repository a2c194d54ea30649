package dev.tierdesk.exchange.billing;

import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Terms in the few models that every billing system has, with the same amounts.
public final class PlainTerms {
    private PlainTerms() {}

    /// The same amounts, without minimum and maximum, as FLAT, PER_UNIT, GRADUATED, VOLUME or PACKAGE; null where there
    /// is no such form: a formula, a cap, an included quantity that no tier can stand for.
    ///
    /// @param holdsIncluded whether the system has included quantities of its own
    public static @Nullable Terms of(Terms terms, boolean holdsIncluded) {
        if (terms.formula() != null || terms.tiers().stream().anyMatch(PlainTerms::isSpecial)) {
            return null;
        }
        Terms plain = switch (terms.model()) {
            case FLAT, PER_UNIT, GRADUATED, VOLUME, PACKAGE -> terms;
            case STAIRSTEP -> terms.with(e -> e.model = Model.VOLUME);
            case COMMITTED -> committed(terms);
            case PERCENTAGE -> percentage(terms);
            case GRADUATED_PERCENTAGE -> graduatedPercentage(terms);
        };
        if (plain == null) {
            return null;
        }
        Terms whole = plain.with(e -> {
            e.minAmount = null;
            e.maxAmount = null;
            e.includedQuantity = isPositive(terms.includedQuantity()) ? terms.includedQuantity() : null;
        });
        return whole.includedQuantity() == null || holdsIncluded ? whole : withFreeTier(whole);
    }

    /// Whether the first tier has a flat amount, which most systems charge at no use as well.
    public static boolean beginsWithFlat(List<Tier> tiers) {
        return !tiers.isEmpty() && tiers.getFirst().flatOrZero().signum() > 0;
    }

    /// Whether a tier is priced by blocks.
    public static boolean hasBlocks(Terms terms) {
        return terms.tiers().stream().anyMatch(tier -> tier.blockSize() != null);
    }

    private static boolean isSpecial(Tier tier) {
        return tier.formula() != null || tier.capAmount() != null;
    }

    private static Terms committed(Terms terms) {
        Tier open = Tier.EMPTY.withUnitAmount(terms.overageUnitAmount());
        Tier committed = Tier.EMPTY.withUpTo(terms.committedQuantity()).withUnitAmount(BigDecimal.ZERO)
                .withFlatAmount(terms.committedAmount());
        if (!isPositive(terms.committedQuantity())) {
            return isPositive(terms.committedAmount())
                    ? Terms.tiered(Model.GRADUATED, open.withFlatAmount(terms.committedAmount())).with(e ->
                            e.chargeFlatAtZero = true)
                    : Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = terms.overageUnitAmount());
        }
        return Terms.tiered(Model.GRADUATED, committed, open).with(e ->
                e.chargeFlatAtZero = isPositive(terms.committedAmount()));
    }

    private static @Nullable Terms percentage(Terms terms) {
        boolean hasMore = isPositive(terms.fixedAmount()) || terms.minFee() != null || terms.maxFee() != null;
        BigDecimal rate = rate(terms.percent());
        return hasMore || rate == null ? null : Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = rate);
    }

    private static @Nullable Terms graduatedPercentage(Terms terms) {
        List<Tier> tiers = terms.tiers().stream()
                .map(tier -> tier.withUnitAmount(rate(tier.percent())).withPercent(null))
                .toList();
        boolean isExact = IntStream.range(0, tiers.size())
                .allMatch(i -> terms.tiers().get(i).percent() == null || tiers.get(i).unitAmount() != null);
        return isExact
                ? terms.with(e -> {
                    e.model = Model.GRADUATED;
                    e.tiers = tiers;
                })
                : null;
    }

    /// Null where the rate has more digits than an amount may have.
    private static @Nullable BigDecimal rate(@Nullable BigDecimal percent) {
        BigDecimal rate = percent == null ? null : percent.movePointLeft(2);
        return rate == null || Decimals.fits(rate) ? rate : null;
    }

    /// What is included as a first tier that costs nothing.
    private static @Nullable Terms withFreeTier(Terms terms) {
        BigDecimal included = Objects.requireNonNull(terms.includedQuantity());
        List<Tier> paid = switch (terms.model()) {
            case PER_UNIT -> List.of(Tier.EMPTY.withUnitAmount(terms.unitAmount()));
            case GRADUATED -> terms.tiers();
            default -> List.of();
        };
        boolean chargesNothingAtFirst = !terms.chargeFlatAtZero() || !beginsWithFlat(paid);
        if (paid.isEmpty() || !chargesNothingAtFirst || hasBlocks(terms)) {
            return null;
        }
        List<Tier> tiers = new ArrayList<>();
        tiers.add(Tier.EMPTY.withUpTo(included).withUnitAmount(BigDecimal.ZERO));
        for (Tier tier : paid) {
            BigDecimal upTo = tier.upTo() == null ? null : tier.upTo().add(included);
            if (upTo != null && !Decimals.fits(upTo)) {
                return null;
            }
            tiers.add(tier.withUpTo(upTo));
        }
        return Terms.tiered(Model.GRADUATED, tiers.toArray(Tier[]::new));
    }

    private static boolean isPositive(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }
}
