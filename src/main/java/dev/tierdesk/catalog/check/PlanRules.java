package dev.tierdesk.catalog.check;

import static dev.tierdesk.catalog.Findings.unknown;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rules of plans (`catalog.md` 6, 9): fields, allowances, and what its prices leave out.
public final class PlanRules {
    private final Plan plan;
    private final CatalogIndex index;
    private final Catalog catalog;
    private final List<Price> prices;
    private final Findings found = new Findings();

    private PlanRules(Plan plan, CatalogIndex index) {
        this.plan = plan;
        this.index = index;
        this.catalog = index.catalog();
        this.prices = catalog.pricesOfPlan(plan.code());
    }

    static List<Problem> problems(Plan plan, CatalogIndex index) {
        PlanRules rules = new PlanRules(plan, index);
        rules.checkFields();
        rules.checkAllowances();
        rules.checkPrices();
        rules.checkRequired();
        if (VersionRules.isSold(plan.status()) && index.catalog().versionsOf(plan.code()).isEmpty()) {
            rules.found.add(CatalogProblem.PLAN_WITHOUT_VERSION, new Where("status"));
        }
        return rules.found.problems();
    }

    /// The fields of a saved plan that cannot be changed any more, each with the reason: `code` once it is published.
    public static List<Problem> lockedFields(Plan saved) {
        return saved.status() == PlanStatus.DRAFT
                ? List.of()
                : List.of(Problem.of(CatalogProblem.CODE_LOCKED, new Where("code")).with("code", saved.code()));
    }

    private void checkFields() {
        index.checkCode(plan, found);
        index.checkName(plan, found);
        found.checkAtLeast(BigDecimal.valueOf(plan.trialDays()), BigDecimal.ZERO, new Where("trial_days"));
        Where currencies = new Where("currencies");
        if (plan.currencies().isEmpty()) {
            found.add(CatalogProblem.REQUIRED, currencies);
        }
        found.checkOnce(plan.currencies().stream().map(Currency::getCurrencyCode).toList(), currencies);
        for (Currency currency : plan.currencies()) {
            Where where = currencies.item(currency.getCurrencyCode());
            if (currency.getDefaultFractionDigits() < 0) {
                found.add(Problem.of(PricingProblem.CURRENCY_WITHOUT_MINOR_UNIT, where)
                        .with("currency", currency.getCurrencyCode()));
            } else if (!catalog.settings().currencies().contains(currency)) {
                found.add(Problem.of(CatalogProblem.CURRENCY_NOT_OF_CATALOG, where)
                        .with("currency", currency.getCurrencyCode()));
            }
        }
        plan.minimumAmounts().forEach((currency, amount) -> {
            Where where = new Where("minimum_amounts").item(currency.getCurrencyCode());
            found.checkAtLeast(amount, BigDecimal.ZERO, where);
            if (!plan.currencies().contains(currency)) {
                found.add(Problem.of(CatalogProblem.CURRENCY_NOT_OF_PLAN, where)
                        .with("currency", currency.getCurrencyCode())
                        .with("plan", plan.code()));
            }
        });
        Where examples = new Where("examples");
        found.checkOnce(plan.examples().stream().map(WorkedExample::name).toList(), examples);
        for (int i = 0; i < plan.examples().size(); i++) {
            found.checkFilled(plan.examples().get(i).name(), examples.item(i).field("name"));
        }
        if (index.saved(plan).orElse(null) instanceof Plan saved && !saved.code().equals(plan.code())) {
            lockedFields(saved).forEach(found::add);
        }
    }

    private void checkAllowances() {
        record Subject(String product, String unit) {}
        Set<Subject> seen = new HashSet<>();
        for (int i = 0; i < plan.allowances().size(); i++) {
            Allowance allowance = plan.allowances().get(i);
            Where where = new Where("allowances").item(i);
            if (!seen.add(new Subject(allowance.product(), allowance.unit()))) {
                found.add(about(CatalogProblem.ALLOWANCE_TWICE, where, allowance.product(), allowance.unit()));
            }
            boolean known = checkReferences(allowance, where);
            if (allowance.includedQuantity().signum() <= 0) {
                found.add(Problem.of(PricingProblem.SIZE_NOT_POSITIVE, where.field("included_quantity"))
                        .with("value", allowance.includedQuantity()));
            }
            checkRollover(allowance, where);
            if (known) {
                checkPricesOf(allowance, where);
            }
        }
    }

    private boolean checkReferences(Allowance allowance, Where where) {
        boolean product = catalog.product(allowance.product()).isPresent();
        if (!product) {
            List<String> known = catalog.products().stream().map(Product::code).toList();
            found.add(unknown(CatalogProblem.UNKNOWN_PRODUCT, where.field("product"), allowance.product(), known));
        }
        boolean unit = catalog.unit(allowance.unit()).isPresent();
        if (!unit) {
            List<String> known = catalog.units().stream().map(BillableUnit::code).toList();
            found.add(unknown(CatalogProblem.UNKNOWN_UNIT, where.field("unit"), allowance.unit(), known));
        }
        return product && unit;
    }

    private void checkRollover(Allowance allowance, Where where) {
        BigDecimal limit = allowance.rolloverLimit();
        boolean limited = allowance.rollover() == Rollover.UP_TO;
        if (limited != (limit != null)) {
            found.add(Problem.of(CatalogProblem.ROLLOVER_LIMIT, where.field("rollover_limit"))
                    .with("rollover", allowance.rollover().name()));
        } else if (limit != null && limit.signum() <= 0) {
            found.add(Problem.of(PricingProblem.SIZE_NOT_POSITIVE, where.field("rollover_limit")).with("value", limit));
        }
        if (allowance.rolloverPeriods() != null) {
            if (allowance.rollover() == Rollover.NONE) {
                found.add(CatalogProblem.ROLLOVER_PERIODS, where.field("rollover_periods"));
            } else {
                found.checkAtLeast(BigDecimal.valueOf(allowance.rolloverPeriods()), BigDecimal.ONE,
                        where.field("rollover_periods"));
            }
        }
    }

    private void checkPricesOf(Allowance allowance, Where where) {
        List<Price> priced = prices.stream()
                .filter(p -> p.product().equals(allowance.product()) && allowance.unit().equals(p.unit()))
                .toList();
        if (priced.isEmpty()) {
            found.add(about(CatalogProblem.ALLOWANCE_WITHOUT_PRICE, where, allowance.product(), allowance.unit()));
        }
        priced.stream()
                .filter(price -> price.terms().includedOrZero().signum() > 0)
                .forEach(price -> found.add(
                        Problem.of(CatalogProblem.ALLOWANCE_AND_INCLUDED, where.field("included_quantity"))
                                .with("price", price.code())
                                .with("included_quantity", price.terms().includedOrZero())));
    }

    private void checkPrices() {
        if (prices.isEmpty()) {
            found.add(CatalogProblem.PLAN_WITHOUT_PRICES, Where.ROOT);
            return;
        }
        checkCurrencies();
        Map<String, Set<String>> pricedUnits = new TreeMap<>();
        for (Price price : prices) {
            Set<String> units = pricedUnits.computeIfAbsent(price.product(), p -> new HashSet<>());
            if (price.unit() != null) {
                units.add(price.unit());
            }
        }
        pricedUnits.forEach((code, units) -> catalog.product(code).ifPresent(product -> checkUnits(product, units)));
    }

    /// Every slot has a price in each currency of the plan, its own or a list price. Seats and a fixed charge of one
    /// product are said together.
    private void checkCurrencies() {
        if (plan.currencies().size() == 1 && prices.stream().allMatch(p -> plan.currencies().contains(p.currency()))) {
            return;
        }
        Map<Slot, Set<Currency>> offered = new HashMap<>();
        prices.forEach(p -> offered.computeIfAbsent(Slot.of(p), s -> new HashSet<>()).add(p.currency()));
        prices.stream()
                .map(Price::product)
                .distinct()
                .flatMap(product -> catalog.pricesOfProduct(product).stream())
                .filter(price -> price.plan() == null && price.customer() == null)
                .forEach(price -> offered.computeIfPresent(Slot.of(price), (slot, currencies) -> {
                    currencies.add(price.currency());
                    return currencies;
                }));
        for (Currency currency : plan.currencies()) {
            prices.stream()
                    .map(Slot::of)
                    .distinct()
                    .filter(slot -> !offered.getOrDefault(slot, Set.of()).contains(currency))
                    .map(slot -> slot.named(Problem.of(CatalogProblem.CURRENCY_WITHOUT_PRICE,
                                    new Where("currencies").item(currency.getCurrencyCode()))
                            .with("currency", currency.getCurrencyCode())))
                    .distinct()
                    .forEach(found::add);
        }
    }

    /// The product's units that have a price in another plan, or in a version that is sold, but none here and no list
    /// price.
    private void checkUnits(Product product, Set<String> pricedHere) {
        Map<String, Set<String>> plansOfUnits = index.plansOfUnits(product.code());
        for (String unit : product.units()) {
            Collection<String> plans = plansOfUnits.getOrDefault(unit, Set.of());
            if (pricedHere.contains(unit) || plans.contains("")) {
                continue;
            }
            Problem missing = about(CatalogProblem.UNIT_NOT_PRICED_HERE, Where.ROOT, product.code(), unit);
            if (!plans.isEmpty()) {
                found.add(missing.with("plan", plans.iterator().next()));
            } else {
                index.versionPricing(product.code(), unit).ifPresent(version ->
                        found.add(missing.with("plan", version.planCode()).with("version", version.number())));
            }
        }
    }

    private void checkRequired() {
        Set<String> present = prices.stream().map(Price::product).collect(Collectors.toCollection(TreeSet::new));
        for (String code : present) {
            for (String required : catalog.product(code).map(Product::requires).orElse(List.of())) {
                if (!present.contains(required)) {
                    found.add(Problem.of(CatalogProblem.REQUIRED_PRODUCT_MISSING, Where.ROOT)
                            .with("product", code)
                            .with("required", required));
                }
            }
        }
    }

    private static Problem about(CatalogProblem code, Where where, String product, String unit) {
        return Problem.of(code, where).with("product", product).with("unit", unit);
    }
}
