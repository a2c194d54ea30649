package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.ModelSwitch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a new price starts with, and how its code follows what it is for.
///
/// @param catalog with every draft
public record NewPrice(Catalog catalog) {
    /// A price of the plan's product that has the most units without a price there; the first product of all where the
    /// plan has none yet. There has to be a product.
    public Price inPlan(UUID id, String plan) {
        List<Price> present = catalog.pricesOfPlan(plan);
        Product product = present.stream()
                .map(p -> catalog.product(p.product()).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .max(Comparator.comparingInt(p -> freeUnits(p, plan).size()))
                .filter(p -> !freeUnits(p, plan).isEmpty())
                .orElseGet(() -> unpriced(present));
        return of(id, plan, product);
    }

    /// A price of the product in the first plan that has none of it, else as a list price.
    public Price ofProduct(UUID id, String code) {
        Product product = catalog.product(code).orElseThrow();
        String plan = catalog.plans().stream()
                .map(Plan::code)
                .filter(p -> catalog.pricesOfPlan(p).stream().noneMatch(price -> price.product().equals(code)))
                .findFirst()
                .orElse(null);
        return of(id, plan, product);
    }

    private Price of(UUID id, @Nullable String plan, Product product) {
        Currency currency = catalog.plan(plan)
                .filter(p -> !p.currencies().isEmpty())
                .map(p -> p.currencies().getFirst())
                .orElse(catalog.settings().defaultCurrency());
        return forProduct(Price.draft(id, "", plan, product.code(), null, currency), product);
    }

    /// The price as one of another product: its charge type, a unit that has no price yet, a model it allows.
    Price forProduct(Price price, Product product) {
        ChargeType type = product.chargeType() == ChargeType.MIXED ? ChargeType.USAGE : product.chargeType();
        List<String> free = freeUnits(product, price.plan());
        String unit = type != ChargeType.USAGE || product.units().isEmpty()
                ? null
                : free.isEmpty() ? product.units().getFirst() : free.getFirst();
        return coded(fitted(price.with(e -> {
            e.product = product.code();
            e.chargeType = type;
            e.unit = unit;
        })));
    }

    /// The price with another charge type, the unit and model following.
    Price charging(Price price, ChargeType type) {
        return fitted(price.with(e -> {
            e.chargeType = type;
            e.unit = type == ChargeType.USAGE ? price.unit() : null;
        }));
    }

    /// A copy of the price with another code, without period, examples and ids in other systems.
    public Price copy(Price price, UUID id) {
        return coded(new Price(id, "", price.name(), price.plan(), price.product(), price.chargeType(), price.unit(),
                price.component(), price.currency(), price.terms(), price.costVariant(), price.customer(),
                price.country(), price.priceKey(), price.dimensions(), price.billingTiming(), price.overage(), null,
                null, List.of(), Map.of()));
    }

    /// The models that the price may have.
    List<Model> models(Price price) {
        Model prescribed = catalog.product(price.product()).map(Product::pricingModel).orElse(null);
        return prescribed != null
                ? List.of(prescribed)
                : Arrays.stream(Model.values()).filter(price.chargeType().models()::contains).toList();
    }

    /// The price with the code that says what it is for: `growth.translation-api.api_calls`.
    public Price coded(Price price) {
        String code = Codes.ofPrice(price, catalog);
        return price.with(e -> e.code = code);
    }

    /// Whether the price still has the code that was suggested for it.
    boolean isCoded(Price price) {
        return coded(price).code().equals(price.code());
    }

    private Price fitted(Price price) {
        List<Model> models = models(price);
        Model model = price.terms().model();
        return models.contains(model)
                ? price : price.with(e -> e.terms = ModelSwitch.to(price.terms(), models.getFirst()));
    }

    private Product unpriced(List<Price> present) {
        Set<String> priced = present.stream().map(Price::product).collect(Collectors.toSet());
        return catalog.products().stream()
                .filter(p -> !priced.contains(p.code()))
                .findFirst()
                .orElseGet(() -> catalog.products().iterator().next());
    }

    private List<String> freeUnits(Product product, @Nullable String plan) {
        Set<String> priced = catalog.pricesOfPlan(plan).stream()
                .filter(p -> p.product().equals(product.code()) && p.unit() != null)
                .map(p -> Objects.requireNonNull(p.unit()))
                .collect(Collectors.toSet());
        return product.units().stream().filter(unit -> !priced.contains(unit)).toList();
    }
}
