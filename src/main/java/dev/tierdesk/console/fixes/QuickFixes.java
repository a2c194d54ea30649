package dev.tierdesk.console.fixes;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.ModelSwitch;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Place;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The fixes of problems for which there is an obvious one. Immutable.
public final class QuickFixes {
    private final Messages messages;
    private final Catalog catalog;

    public QuickFixes(Messages messages, Catalog catalog) {
        this.messages = messages;
        this.catalog = catalog;
    }

    /// What one press does about a problem found at `place`; empty where only somebody who thinks about it can mend it.
    public Optional<QuickFix> of(Problem problem, Place place) {
        if (!(problem.code() instanceof CatalogProblem code)) {
            return Optional.empty();
        }
        return switch (code) {
            case VOLUME_CLIFF -> catalog.price(place.code()).flatMap(this::graduated);
            case UNIT_UNUSED -> unit(place.code(), UnitStatus.ARCHIVED, "fixes.archive-unit");
            case UNIT_ARCHIVED -> unit(argument(problem, "unit"), UnitStatus.ACTIVE, "fixes.activate-unit");
            case UNIT_NOT_ATTACHED -> product(argument(problem, "product"), "fixes.attach-unit",
                    product -> product.with(e -> e.units = plus(product.units(), argument(problem, "unit"))));
            case DEFAULT_KEY_MISSING -> keys(place.code(), "fixes.reject-keys",
                    keys -> new PriceKeys(keys.label(), UnmatchedKeyPolicy.REJECT, null));
            case DEFAULT_KEY_NOT_KEYED -> keys(place.code(), "fixes.remove-default-key",
                    keys -> new PriceKeys(keys.label(), keys.policy(), null));
            case CURRENCY_NOT_OF_PLAN -> place.kind() == Kind.PRICE ? planCurrency(problem) : Optional.empty();
            case CURRENCY_NOT_OF_CATALOG -> catalogCurrency(problem);
            case EXAMPLE_FAILS, EXAMPLE_BROKEN, EXAMPLE_WITHOUT_EXPECTATION -> go("fixes.open-example");
            case METADATA_MISSING -> go("fixes.fill-in");
            default -> Optional.empty();
        };
    }

    /// The same tiers, each counting only for the units inside it; not where the product prescribes another model.
    private Optional<QuickFix> graduated(Price price) {
        boolean prescribed = catalog.product(price.product()).map(Product::pricingModel).isPresent();
        if (price.terms().model() != Model.VOLUME || prescribed) {
            return Optional.empty();
        }
        Terms graduated = ModelSwitch.to(price.terms(), Model.GRADUATED);
        Price changed = price.with(e -> e.terms = graduated);
        return Optional.of(new QuickFix.Edit(
                messages.get("fixes.graduated"), new Effect(catalog, messages).of(price, changed), changed));
    }

    private Optional<QuickFix> unit(String code, UnitStatus status, String key) {
        Optional<BillableUnit> unit = catalog.unit(code);
        return unit.map(u -> new QuickFix.Edit(messages.get(key), "", u.with(e -> e.status = status)));
    }

    private Optional<QuickFix> product(String code, String key, Function<Product, Product> change) {
        return catalog.product(code).map(product -> new QuickFix.Edit(messages.get(key), "", change.apply(product)));
    }

    private Optional<QuickFix> keys(String code, String key, Function<PriceKeys, PriceKeys> change) {
        return product(code, key, product -> product.with(e -> e.keys = change.apply(product.keys())));
    }

    private Optional<QuickFix> planCurrency(Problem problem) {
        String currency = argument(problem, "currency");
        return catalog.plan(argument(problem, "plan")).map(plan -> new QuickFix.Edit(
                messages.get("fixes.plan-currency", "currency", currency), "",
                plan.with(e -> e.currencies = plus(plan.currencies(), Currency.getInstance(currency)))));
    }

    private Optional<QuickFix> catalogCurrency(Problem problem) {
        String currency = argument(problem, "currency");
        return Optional.of(new QuickFix.Edit(
                messages.get("fixes.catalog-currency", "currency", currency), "",
                catalog.settings().with(e -> e.currencies =
                        plus(catalog.settings().currencies(), Currency.getInstance(currency)))));
    }

    private Optional<QuickFix> go(String key) {
        return Optional.of(new QuickFix.Go(messages.get(key)));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().toList();
    }

    private static String argument(Problem problem, String name) {
        return String.valueOf(problem.arguments().getOrDefault(name, ""));
    }
}
