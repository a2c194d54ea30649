package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Model;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which prices are changed together: those that fit every part. An empty part fits all; prices that have ended are
/// never among them.
///
/// @param plans by code; [#NO_PLAN] is list and customer prices
/// @param products by code
/// @param tags of the product
/// @param units by code
/// @param codes of the prices themselves
public record PriceSelection(
        Set<String> plans, Set<String> products, Set<String> tags, Set<String> units, Set<Currency> currencies,
        Set<Model> models, Set<String> codes) {
    /// Stands for the plan of a price without one.
    public static final String NO_PLAN = "";

    /// Every price.
    public static final PriceSelection ALL =
            new PriceSelection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public PriceSelection {
        plans = Set.copyOf(plans);
        products = Set.copyOf(products);
        tags = Set.copyOf(tags);
        units = Set.copyOf(units);
        currencies = Set.copyOf(currencies);
        models = Set.copyOf(models);
        codes = Set.copyOf(codes);
    }

    /// The prices of these codes.
    public static PriceSelection of(Set<String> codes) {
        return new PriceSelection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), codes);
    }

    /// The chosen prices of a catalog, in the order of their codes.
    public List<Price> in(Catalog catalog, Instant now) {
        return catalog.prices().stream().filter(price -> !hasEnded(price, now) && fits(price, catalog)).toList();
    }

    private boolean fits(Price price, Catalog catalog) {
        return has(codes, price.code())
                && has(plans, Objects.requireNonNullElse(price.plan(), NO_PLAN))
                && has(products, price.product())
                && has(units, price.unit())
                && has(currencies, price.currency())
                && has(models, price.terms().model())
                && (tags.isEmpty() || catalog.product(price.product())
                        .filter(product -> product.tags().stream().anyMatch(tags::contains))
                        .isPresent());
    }

    private static boolean hasEnded(Price price, Instant now) {
        return price.effectiveUntil() != null && !price.effectiveUntil().isAfter(now);
    }

    private static <T> boolean has(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }
}
