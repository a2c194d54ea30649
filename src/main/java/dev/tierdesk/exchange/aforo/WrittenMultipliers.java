package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The prices that are those of another times a number, each for one value of the dimension: Aforo has them as
/// multipliers of a rate plan (see [Multipliers]).
final class WrittenMultipliers {
    private final Map<String, SortedMap<String, BigDecimal>> multipliers = new HashMap<>();
    private final Map<String, Price> bases = new HashMap<>();

    WrittenMultipliers(Catalog catalog) {
        catalog.prices().stream()
                .filter(price -> price.dimensions().keySet().equals(Set.of(Multipliers.DIMENSION)))
                .forEach(price -> catalog.pricesOfPlan(price.plan()).stream()
                        .filter(other -> isBase(other, price))
                        .findFirst()
                        .ifPresent(base -> add(base, price)));
    }

    /// The price that this one is a multiple of; empty where it is none.
    Optional<Price> base(Price price) {
        return Optional.ofNullable(bases.get(price.code()));
    }

    /// Whether a price can be in a rate plan with others: what it is multiplied by holds for all PER_UNIT rates.
    boolean suits(Collection<Price> others, Price price) {
        return !isMultiplied(price)
                || others.stream()
                        .filter(WrittenMultipliers::isMultiplied)
                        .allMatch(other -> of(other).equals(of(price)));
    }

    /// The `dimensionPricing` of a rate plan with these prices.
    JsonObject write(Collection<Price> prices) {
        FieldWriter fields = new FieldWriter();
        prices.stream().filter(WrittenMultipliers::isMultiplied).findFirst().ifPresent(price ->
                of(price).forEach((value, multiplier) -> RateTerms.number(fields, value, multiplier)));
        return fields.done();
    }

    private SortedMap<String, BigDecimal> of(Price price) {
        return multipliers.getOrDefault(price.code(), new TreeMap<>());
    }

    private void add(Price base, Price price) {
        BigDecimal one = base.terms().unitAmount();
        BigDecimal amount = price.terms().unitAmount();
        if (one == null || amount == null || one.signum() <= 0 || amount.signum() <= 0) {
            return;
        }
        BigDecimal multiplier = Decimals.canonical(amount.divide(one, Decimals.FRACTION_DIGITS, RoundingMode.DOWN));
        String value = price.dimensions().getOrDefault(Multipliers.DIMENSION, "");
        boolean isExact = multiplier.multiply(one).compareTo(amount) == 0 && Decimals.fits(multiplier);
        if (isExact && multipliers.computeIfAbsent(base.code(), code -> new TreeMap<>())
                .putIfAbsent(value, multiplier) == null) {
            bases.put(price.code(), base);
        }
    }

    /// Whether prices differ in nothing that is charged but the dimension and the amount.
    private static boolean isBase(Price base, Price price) {
        if (!base.dimensions().isEmpty() || !isMultiplied(base) || !isMultiplied(price)) {
            return false;
        }
        Price alike = price.with(e -> {
            e.code = base.code();
            e.name = base.name();
            e.terms = e.terms.with(t -> {
                t.unitAmount = base.terms().unitAmount();
                t.includedQuantity = base.terms().includedQuantity();
            });
            e.dimensions = base.dimensions();
            e.examples = base.examples();
            e.externalIds = base.externalIds();
        });
        return FieldDiff.of(base, alike).isEmpty();
    }

    private static boolean isMultiplied(Price price) {
        return price.terms().model() == Model.PER_UNIT && price.terms().formula() == null
                && price.terms().includedOrZero().signum() == 0;
    }
}
