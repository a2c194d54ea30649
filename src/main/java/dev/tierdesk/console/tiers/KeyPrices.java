package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// New siblings of a price: for the same use, in the same shape, without amounts.
final class KeyPrices {
    private final Price pattern;
    private final Supplier<UUID> ids;
    private final Set<String> taken = new HashSet<>();

    KeyPrices(Price pattern, Catalog catalog, Supplier<UUID> ids) {
        this.pattern = pattern;
        this.ids = ids;
        catalog.prices().forEach(price -> taken.add(price.code()));
    }

    /// The price of another key; its code is free in the catalog and among those made before.
    Price of(String key) {
        Price bare = new Price(
                ids.get(), "", "", pattern.plan(), pattern.product(), pattern.chargeType(), pattern.unit(),
                pattern.component(), pattern.currency(), shape(pattern.terms()), pattern.costVariant(),
                pattern.customer(), pattern.country(), key, pattern.dimensions(), pattern.billingTiming(),
                pattern.overage(), null, null, List.of(), Map.of());
        String code = Codes.ofPrice(bare, taken);
        taken.add(code);
        return bare.with(e -> e.code = code);
    }

    /// Bounds, sizes and included quantities, which siblings mostly share.
    private static Terms shape(Terms terms) {
        return Terms.of(terms.model()).with(e -> {
            e.tiers = terms.tiers().stream()
                    .map(tier -> Tier.EMPTY.withUpTo(tier.upTo()).withBlockSize(tier.blockSize()))
                    .toList();
            e.packageSize = terms.packageSize();
            e.packageRounding = terms.packageRounding();
            e.includedQuantity = terms.includedQuantity();
            e.committedQuantity = terms.committedQuantity();
            e.chargeFlatAtZero = terms.chargeFlatAtZero();
        });
    }
}
