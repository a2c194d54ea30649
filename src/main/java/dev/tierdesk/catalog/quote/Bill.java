package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.FormulaNames;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A plan made ready for one customer, date and currency: for each slot and key the price that applies and the quantity
/// it is charged for (`pricing.md` 4, 6). Built once per quote or curve.
final class Bill {
    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::product)
            .thenComparing(Slot::chargeType)
            .thenComparing(slot -> Objects.requireNonNullElse(slot.unit(), ""))
            .thenComparing(Slot::component);

    private final Catalog catalog;
    private final Plan plan;
    private final QuoteContext context;
    private final Currency currency;
    private final RoundingPolicy rounding;
    private final Resolver resolver;
    private final Quantities quantities;
    private final Allowances allowances;
    private final Map<Slot, List<Price>> listPrices;
    private final SortedMap<Slot, List<Price>> slots = new TreeMap<>(ORDER);
    private final List<PartGroup> groups = new ArrayList<>();
    private final List<Assumption> assumed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param now the instant that a request without date means
    Bill(Catalog catalog, Plan plan, QuoteRequest request, Instant now) {
        this.catalog = catalog;
        this.plan = plan;
        this.context = request.context();
        this.currency = currency(request);
        this.rounding = rounding(plan, catalog);
        this.resolver = new Resolver(context, currency, Objects.requireNonNullElse(context.date(), now));
        catalog.pricesOfPlan(plan.code())
                .forEach(p -> slots.computeIfAbsent(Slot.of(p), s -> new ArrayList<>()).add(p));
        this.listPrices = listPrices();
        this.quantities = new Quantities(catalog, slots.keySet(), request);
        this.allowances = new Allowances(plan, request.carriedOver());
        problems.addAll(quantities.problems());
        problems.addAll(allowances.problems());
        problems.addAll(checkContext(context, catalog.settings()));
        slots.forEach((slot, prices) -> groups.add(group(slot, prices)));
        missing().forEach((product, required) -> problems.add(
                Problem.of(CatalogProblem.REQUIRED_PRODUCT_MISSING, new Where("products").item(product))
                        .with("product", product)
                        .with("required", String.join(", ", required))));
    }

    /// The rounding of a plan's charges: its own, else the catalog's.
    static RoundingPolicy rounding(@Nullable Plan plan, Catalog catalog) {
        return plan == null || plan.rounding() == null ? catalog.settings().rounding() : plan.rounding();
    }

    Currency currency() {
        return currency;
    }

    RoundingPolicy rounding() {
        return rounding;
    }

    Instant at() {
        return resolver.at();
    }

    List<PartGroup> groups() {
        return groups;
    }

    List<Assumption> assumed() {
        return assumed.stream().distinct().toList();
    }

    List<Problem> problems() {
        return problems;
    }

    /// The least subtotal in the bill's currency, rounded; 0 where there is none.
    BigDecimal minimum() {
        return rounding.round(plan.minimumAmounts().getOrDefault(currency, BigDecimal.ZERO), currency);
    }

    /// Required products that the plan does not have, by the product that requires them.
    Map<String, List<String>> missing() {
        List<String> present = slots.keySet().stream().map(Slot::product).distinct().toList();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (String code : present) {
            List<String> absent = catalog.product(code).map(Product::requires).orElse(List.of()).stream()
                    .filter(required -> !present.contains(required))
                    .toList();
            if (!absent.isEmpty()) {
                missing.put(code, absent);
            }
        }
        return missing;
    }

    private Currency currency(QuoteRequest request) {
        List<Currency> offered = plan.currencies();
        Currency wanted = request.currency();
        if (wanted == null) {
            if (offered.size() > 1) {
                String codes = offered.stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", "));
                problems.add(Problem.of(CatalogProblem.CURRENCY_AMBIGUOUS, new Where("currency"))
                        .with("currencies", codes));
            }
            return offered.isEmpty() ? catalog.settings().defaultCurrency() : offered.getFirst();
        }
        if (!offered.isEmpty() && !offered.contains(wanted)) {
            problems.add(Problem.of(CatalogProblem.CURRENCY_NOT_OF_PLAN, new Where("currency"))
                    .with("currency", wanted.getCurrencyCode())
                    .with("plan", plan.code()));
        }
        return wanted;
    }

    /// What is wrong with whom and when a quote is asked for.
    static List<Problem> checkContext(QuoteContext context, CatalogSettings settings) {
        Findings found = new Findings();
        found.checkCountry(context.country(), new Where("country"));
        found.checkDimensions(context.dimensions());
        Map<String, Variable> known = new HashMap<>();
        settings.variables().forEach(variable -> known.put(variable.name(), variable));
        context.variables().forEach((name, value) -> {
            Where where = new Where("variables").item(name);
            Variable variable = known.get(name);
            if (variable == null) {
                found.add(Findings.unknown(CatalogProblem.UNKNOWN_VARIABLE, where, name, known.keySet()));
            } else {
                found.checkRange(variable, value, where);
            }
        });
        return found.problems();
    }

    /// The prices without plan that may stand in or beat the plan's own, by slot.
    private Map<Slot, List<Price>> listPrices() {
        return slots.keySet().stream()
                .map(Slot::product)
                .distinct()
                .flatMap(product -> catalog.pricesOfProduct(product).stream())
                .filter(price -> price.plan() == null)
                .collect(Collectors.groupingBy(Slot::of));
    }

    private PartGroup group(Slot slot, List<Price> own) {
        List<Price> prices = new ArrayList<>(own);
        prices.addAll(listPrices.getOrDefault(slot, List.of()));
        Product product = catalog.product(slot.product()).orElse(null);
        List<Part> parts = product != null && product.keys().isKeyed()
                ? new KeyedParts(product, slot, own, prices).parts()
                : part(slot, product, null, null, quantity(slot, null), prices).stream().toList();
        return new PartGroup(
                parts,
                catalog.unit(slot.unit()).map(BillableUnit::conversion).orElse(null),
                allowances.included(slot.product(), slot.unit()),
                allowances.carriedOver(slot.product(), slot.unit()));
    }

    /// The quantity of a slot that has no keys, or of fixed charges and seats at a key.
    private BigDecimal quantity(Slot slot, @Nullable String key) {
        Optional<BigDecimal> given = switch (slot.chargeType()) {
            case FIXED_CHARGE -> Optional.of(BigDecimal.ONE);
            case SEAT -> quantities.seats(slot.product());
            case USAGE, MIXED -> quantities.metered(slot.product(), slot.unit(), key);
        };
        if (given.isEmpty()) {
            assumed.add(new Assumption(slot.product(), slot.unit(), key));
        }
        return given.orElse(BigDecimal.ZERO);
    }

    /// What was given for a charge itself, without the use of unknown keys that it stands in for.
    BigDecimal given(Part part) {
        Slot slot = part.slot();
        Optional<BigDecimal> given = switch (slot.chargeType()) {
            case FIXED_CHARGE -> Optional.of(BigDecimal.ONE);
            case SEAT -> quantities.seats(slot.product());
            case USAGE, MIXED -> quantities.metered(slot.product(), slot.unit(), part.key());
        };
        return given.orElse(BigDecimal.ZERO);
    }

    /// The charge of a slot at a key; empty where no price applies and nothing was used.
    private Optional<Part> part(
            Slot slot, @Nullable Product product, @Nullable String key, @Nullable String remappedFrom,
            BigDecimal metered,
            Collection<Price> prices) {
        Resolution resolution = resolver.resolve(slot, plan.code(), key, prices);
        Price winner = resolution.winner();
        if (winner == null) {
            Problem problem = noPrice(resolution);
            List<Problem> why = metered.signum() < 0 ? List.of(problem, negative(metered)) : List.of(problem);
            return key != null && metered.signum() == 0 && !problem.isError()
                    ? Optional.empty()
                    : Optional.of(new Part(slot, key, remappedFrom, false, metered, null, resolution, null, why));
        }
        List<Problem> found = new ArrayList<>();
        if (resolution.reason() == Resolution.Reason.TIE) {
            found.add(Problem.of(CatalogProblem.PRICE_TIE, Where.ROOT).with("other", runnerUp(resolution)));
        }
        FormulaNames names = FormulaNames.of(winner, product, catalog.settings(), context.variables());
        Rater rater = rater(winner, names, catalog, rounding, found);
        return Optional.of(
                new Part(slot, key, remappedFrom, false, metered, names.cost(), resolution, rater, found));
    }

    /// A price made ready; null, with the problems said, where it cannot be charged.
    static @Nullable Rater rater(
            Price price, FormulaNames names, Catalog catalog, RoundingPolicy rounding, List<Problem> problems) {
        names.foreign().forEach((name, cost) -> {
            if (FormulaNames.used(price.terms()).contains(name)) {
                problems.add(FormulaNames.foreignCost(name, cost, price));
            }
        });
        if (problems.stream().anyMatch(p -> p.code() == CatalogProblem.COST_CURRENCY)) {
            return null;
        }
        try {
            BillableUnit unit = catalog.unit(price.unit()).orElse(null);
            return Rater.of(price.terms(), price.currency(), unit == null ? null : unit.conversion(), rounding,
                    names.variables());
        } catch (PricingException e) {
            e.problems().forEach(problem -> problems.add(problem.in(new Where("terms"))));
            return null;
        }
    }

    private Problem noPrice(Resolution resolution) {
        Slot slot = resolution.slot();
        boolean elsewhere = resolution.losers().stream()
                .anyMatch(loser -> loser.against() == Resolution.Against.OTHER_CURRENCY);
        Problem problem = elsewhere
                ? Problem.of(CatalogProblem.NO_PRICE_IN_CURRENCY, Where.ROOT)
                        .with("currency", currency.getCurrencyCode())
                : Problem.of(CatalogProblem.NO_PRICE, Where.ROOT);
        return slot.named(problem);
    }

    /// Less than nothing, where there is no price that would refuse it.
    private static Problem negative(BigDecimal quantity) {
        return Problem.of(PricingProblem.QUANTITY_NEGATIVE, new Where("quantity")).with("value", quantity);
    }

    private static String runnerUp(Resolution resolution) {
        return resolution.losers().stream()
                .filter(loser -> loser.against() == Resolution.Against.LESS_SPECIFIC)
                .map(loser -> loser.price().code())
                .findFirst()
                .orElse("");
    }

    /// The charges of a keyed product's slot: one for each key that the plan prices or that was used; unknown keys
    /// follow the product's policy (`pricing.md` 6).
    private final class KeyedParts {
        private final Product product;
        private final Slot slot;
        private final SortedMap<String, BigDecimal> used;
        private final SortedMap<String, List<Price>> pricesByKey = new TreeMap<>();
        private final SortedMap<String, BigDecimal> charged = new TreeMap<>();
        private final List<String> remapped = new ArrayList<>();
        private final List<Part> unknown = new ArrayList<>();

        KeyedParts(Product product, Slot slot, List<Price> own, List<Price> prices) {
            this.product = product;
            this.slot = slot;
            this.used = new TreeMap<>(slot.unit() == null ? Map.of() : quantities.byKey(product.code(), slot.unit()));
            for (Price price : prices) {
                if (price.priceKey() != null) {
                    pricesByKey.computeIfAbsent(price.priceKey(), k -> new ArrayList<>()).add(price);
                }
            }
            own.stream()
                    .map(Price::priceKey)
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(key -> !used.containsKey(key))
                    .forEach(key -> charged.put(key, quantity(slot, key)));
        }

        List<Part> parts() {
            used.forEach((key, quantity) -> {
                if (pricesByKey.containsKey(key)) {
                    charged.merge(key, quantity, BigDecimal::add);
                } else {
                    applyPolicy(key, quantity);
                }
            });
            List<Part> parts = new ArrayList<>(unknown);
            charged.forEach((key, quantity) -> {
                boolean standsIn = !remapped.isEmpty() && key.equals(product.keys().defaultKey());
                String from = standsIn ? String.join(", ", remapped) : null;
                part(slot, product, key, from, quantity, pricesByKey.getOrDefault(key, List.of()))
                        .ifPresent(parts::add);
            });
            parts.sort(Comparator.comparing(part -> Objects.requireNonNullElse(part.key(), "")));
            return parts;
        }

        private void applyPolicy(String key, BigDecimal quantity) {
            String standIn = product.keys().defaultKey();
            if (quantity.signum() < 0) {
                unknown.add(notCharged(key, quantity, false, List.of(negative(quantity))));
            } else if (product.keys().policy() == UnmatchedKeyPolicy.DROP) {
                unknown.add(notCharged(key, quantity, true, List.of()));
            } else if (product.keys().policy() == UnmatchedKeyPolicy.USE_DEFAULT && standIn != null) {
                charged.merge(standIn, quantity, BigDecimal::add);
                remapped.add(key);
            } else {
                Problem problem = Findings.unknown(CatalogProblem.PRICE_KEY_UNKNOWN, Where.ROOT, key,
                        pricesByKey.keySet());
                unknown.add(notCharged(key, quantity, false, List.of(problem.with("product", product.code()))));
            }
        }

        private Part notCharged(String key, BigDecimal quantity, boolean dropped, List<Problem> why) {
            Resolution none = new Resolution(slot, null, null, List.of());
            return new Part(slot, key, null, dropped, quantity, null, none, null, why);
        }
    }
}
