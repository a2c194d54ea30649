package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a product is in Kontorion: one charge type, one pricing model, one quantity. Of a product that has more, the
/// part with the most prices.
///
/// @param unit the billable unit of all its prices; null where nothing is metered
/// @param component of all its prices
record WireProduct(ChargeType type, Model model, @Nullable String unit, String component) {
    /// The charge type, unit and component of a price, in an order.
    private record Part(ChargeType type, String unit, String component) implements Comparable<Part> {
        static Part of(Price price) {
            return new Part(price.chargeType(), Objects.requireNonNullElse(price.unit(), ""), price.component());
        }

        @Override
        public int compareTo(Part other) {
            int byType = type.compareTo(other.type);
            int byUnit = byType == 0 ? unit.compareTo(other.unit) : byType;
            return byUnit == 0 ? component.compareTo(other.component) : byUnit;
        }
    }

    static WireProduct of(Product product, Catalog catalog) {
        List<Price> prices = catalog.pricesOfProduct(product.code()).stream()
                .filter(price -> PriceTerms.ALLOWED.containsKey(price.chargeType()))
                .filter(price -> product.chargeType() == ChargeType.MIXED || price.chargeType() == product.chargeType())
                .toList();
        Map<Part, Long> parts = prices.stream()
                .collect(Collectors.groupingBy(Part::of, TreeMap::new, Collectors.counting()));
        ChargeType without = product.chargeType() == ChargeType.MIXED ? ChargeType.USAGE : product.chargeType();
        Part part = parts.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(new Part(without, "", ""));
        List<Model> models = prices.stream().filter(price -> Part.of(price).equals(part))
                .map(price -> price.terms().model()).toList();
        return new WireProduct(part.type, model(product, part.type, models), part.unit.isEmpty() ? null : part.unit,
                part.component);
    }

    /// The field that keeps a price of the product from being one of this; empty where it is one.
    Optional<String> hindrance(Price price) {
        if (price.chargeType() != type) {
            return Optional.of("charge_type");
        }
        if (!Objects.equals(price.unit(), unit)) {
            return Optional.of("unit");
        }
        return price.component().equals(component) ? Optional.empty() : Optional.of("component");
    }

    private static Model model(Product product, ChargeType type, List<Model> models) {
        List<Model> allowed = PriceTerms.ALLOWED.getOrDefault(type, List.of(Model.VOLUME));
        Model own = product.pricingModel();
        Optional<Model> wanted = own != null
                ? PriceTerms.natural(own)
                : models.stream().filter(model -> model != Model.PER_UNIT && model != Model.FLAT)
                        .map(PriceTerms::natural)
                        .flatMap(Optional::stream)
                        .filter(allowed::contains)
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                        .map(Map.Entry::getKey);
        return wanted.filter(allowed::contains).orElse(Model.VOLUME);
    }
}
