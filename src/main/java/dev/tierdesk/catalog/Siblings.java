package dev.tierdesk.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The prices of a keyed product that are told apart by nothing but their key (`catalog.md` 1): of one plan, slot and
/// currency, narrowed alike. Their periods may differ, so that a key can have a price that ends and the one after it.
///
/// @param plan null for list and customer prices
public record Siblings(
        @Nullable String plan,
        Slot slot,
        Currency currency,
        @Nullable String customer,
        @Nullable String country,
        Map<String, String> dimensions) {
    private static final Comparator<Price> BY_KEY = Comparator
            .<Price, String>comparing(price -> Objects.requireNonNullElse(price.priceKey(), ""))
            .thenComparing(Price::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Price::code);

    public Siblings {
        dimensions = Map.copyOf(dimensions);
    }

    /// The siblings that a price is one of; empty for a price without key.
    public static Optional<Siblings> of(Price price) {
        return price.priceKey() == null
                ? Optional.empty()
                : Optional.of(
                        new Siblings(price.plan(), Slot.of(price), price.currency(), price.customer(), price.country(),
                        price.dimensions()));
    }

    /// All siblings among some prices, in the order in which they are met.
    public static List<Siblings> among(Collection<Price> prices) {
        Set<Siblings> found = new LinkedHashSet<>();
        Siblings last = null;
        for (Price price : prices) {
            if (price.priceKey() != null && (last == null || !last.has(price))) {
                last = of(price).orElseThrow();
                found.add(last);
            }
        }
        return List.copyOf(found);
    }

    /// Whether a price is one of these.
    public boolean has(Price price) {
        return price.priceKey() != null
                && Objects.equals(plan, price.plan())
                && slot.product().equals(price.product())
                && slot.chargeType() == price.chargeType()
                && Objects.equals(slot.unit(), price.unit())
                && slot.component().equals(price.component())
                && currency.equals(price.currency())
                && Objects.equals(customer, price.customer())
                && Objects.equals(country, price.country())
                && dimensions.equals(price.dimensions());
    }

    /// These prices of a catalog in the order of their keys, those of one key in the order of their periods.
    public List<Price> in(Catalog catalog) {
        return catalog.pricesOfProduct(slot.product()).stream().filter(this::has).sorted(BY_KEY).toList();
    }
}
