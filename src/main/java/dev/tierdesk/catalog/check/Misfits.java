package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.ModelSwitch;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The prices that do not fit what their product is about to become (`catalog.md` 1). Those of plans count, as drafts,
/// and list and customer prices that have not ended; plan versions do not, because each keeps the product as it was.
///
/// @param field of the product that they do not fit: `charge_type`, `pricing_model` or `price_key_label`
/// @param prices in the order of their codes; never empty
/// @param fitting the drafts among them as they would fit, where their terms convert without loss
public record Misfits(String field, List<Price> prices, List<Price> fitting) {
    private static final int MOST_NAMED = 3;

    public Misfits {
        prices = List.copyOf(prices);
        fitting = List.copyOf(fitting);
    }

    /// What does not fit, for each field that differs and that matters to prices.
    ///
    /// @param saved the product as it is
    /// @param wanted as it shall be
    /// @param catalog with the prices as they are edited
    /// @param at prices that ended until then do not count
    public static List<Misfits> of(Product saved, Product wanted, Catalog catalog, Instant at) {
        List<Price> prices = Stream.of(saved.code(), wanted.code())
                .distinct()
                .flatMap(code -> catalog.pricesOfProduct(code).stream())
                .filter(price -> price.plan() != null || price.effectiveUntil() == null
                        || price.effectiveUntil().isAfter(at))
                .toList();
        List<Misfits> all = new ArrayList<>();
        if (saved.chargeType() != wanted.chargeType()) {
            add(all, "charge_type", prices, p -> !hasType(p, wanted), wanted, at);
        }
        if (saved.pricingModel() != wanted.pricingModel()) {
            add(all, "pricing_model", prices, p -> !hasModel(p, wanted), wanted, at);
        }
        if (!saved.keys().isKeyed() && wanted.keys().isKeyed()) {
            add(all, "price_key_label", prices, p -> p.priceKey() == null, wanted, at);
        }
        return List.copyOf(all);
    }

    /// How it is told at the field.
    public Problem problem() {
        return Problem.of(CatalogProblem.PRICES_DO_NOT_FIT, new Where(field))
                .with("count", prices.size())
                .with("prices", prices.stream().map(Price::code).limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (prices.size() > MOST_NAMED ? ", …" : ""));
    }

    private static void add(
            List<Misfits> all, String field, List<Price> prices, Predicate<Price> misfit, Product wanted, Instant at) {
        List<Price> found = prices.stream().filter(misfit).toList();
        if (!found.isEmpty()) {
            List<Price> fitting = field.equals("price_key_label")
                    ? List.of()
                    : found.stream()
                            .filter(price -> price.plan() != null || !price.isInForce(at))
                            .flatMap(price -> fitted(price, wanted).stream())
                            .toList();
            all.add(new Misfits(field, found, fitting));
        }
    }

    /// The price with the charge type and model that its product wants; empty where something of it would be lost.
    private static Optional<Price> fitted(Price price, Product wanted) {
        ChargeType type = hasType(price, wanted) ? price.chargeType() : wanted.chargeType();
        String unit = type == ChargeType.USAGE ? unit(price, wanted) : null;
        if (type == ChargeType.USAGE && unit == null) {
            return Optional.empty();
        }
        return models(price, type, wanted)
                .flatMap(model -> converted(price.terms(), model).stream())
                .findFirst()
                .map(terms -> price.with(e -> {
                    e.chargeType = type;
                    e.unit = unit;
                    e.terms = terms;
                }));
    }

    private static @Nullable String unit(Price price, Product wanted) {
        return price.unit() != null || wanted.units().size() != 1 ? price.unit() : wanted.units().getFirst();
    }

    private static Stream<Model> models(Price price, ChargeType type, Product wanted) {
        Model present = price.terms().model();
        if (wanted.pricingModel() != null) {
            return Stream.of(wanted.pricingModel());
        }
        return type.models().contains(present) ? Stream.of(present) : type.models().stream().sorted();
    }

    private static Optional<Terms> converted(Terms terms, Model model) {
        Terms converted = ModelSwitch.to(terms, model);
        boolean whole = ModelSwitch.to(converted, terms.model()).equals(terms);
        return whole && converted.problems().stream().noneMatch(Problem::isError)
                ? Optional.of(converted) : Optional.empty();
    }

    private static boolean hasType(Price price, Product wanted) {
        return wanted.chargeType() == ChargeType.MIXED || price.chargeType() == wanted.chargeType();
    }

    private static boolean hasModel(Price price, Product wanted) {
        return wanted.pricingModel() == null || Objects.equals(price.terms().model(), wanted.pricingModel());
    }
}
