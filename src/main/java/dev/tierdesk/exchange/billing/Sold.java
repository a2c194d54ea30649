package dev.tierdesk.exchange.billing;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import java.time.Instant;
import java.util.List;

/// The prices that a billing system can be given at all: whole, in force, and the same for every customer.
public final class Sold {
    private Sold() {}

    /// Those of `catalog` at this moment, in the order of their codes.
    public static List<Price> in(Catalog catalog, Instant at) {
        return catalog.prices().stream().filter(price -> isSold(catalog, price, at)).toList();
    }

    private static boolean isSold(Catalog catalog, Price price, Instant at) {
        boolean hasItsUnit = price.chargeType() == ChargeType.USAGE
                ? catalog.unit(price.unit()).isPresent()
                : price.unit() == null;
        boolean isForEverybody = price.customer() == null
                && price.country() == null
                && price.priceKey() == null
                && price.dimensions().isEmpty();
        return isForEverybody
                && hasItsUnit
                && price.chargeType() != ChargeType.MIXED
                && price.chargeType().models().contains(price.terms().model())
                && catalog.product(price.product()).isPresent()
                && (price.plan() == null || catalog.plan(price.plan()).isPresent())
                && price.isInForce(at)
                && price.terms().problems().stream().noneMatch(Problem::isError);
    }
}
