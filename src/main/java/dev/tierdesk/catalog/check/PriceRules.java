package dev.tierdesk.catalog.check;

import static dev.tierdesk.catalog.Findings.unknown;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.FormulaNames;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of prices (`catalog.md` 1, 6): fields, references, and how they go with their product and plan.
final class PriceRules {
    private final Price price;
    private final CatalogIndex index;
    private final Catalog catalog;
    private final Findings found = new Findings();
    private final @Nullable Product product;

    private PriceRules(Price price, CatalogIndex index) {
        this.price = price;
        this.index = index;
        this.catalog = index.catalog();
        this.product = catalog.product(price.product()).orElse(null);
    }

    static List<Problem> problems(Price price, CatalogIndex index) {
        PriceRules rules = new PriceRules(price, index);
        rules.checkFields();
        rules.checkProduct();
        rules.checkUnit();
        rules.checkPlan();
        rules.checkTerms();
        RivalRules.check(price, index, rules.found);
        return rules.found.problems();
    }

    private void checkFields() {
        index.checkCode(price, found);
        found.checkLength(price.name(), new Where("name"));
        found.checkCountry(price.country(), new Where("country"));
        if (price.currency().getDefaultFractionDigits() < 0) {
            found.add(PricingProblem.CURRENCY_WITHOUT_MINOR_UNIT, "currency", "currency", price.currency()
                    .getCurrencyCode());
        }
        found.checkDimensions(price.dimensions());
        if (price.effectiveFrom() != null
                && price.effectiveUntil() != null
                && !price.effectiveFrom().isBefore(price.effectiveUntil())) {
            found.add(Problem.of(CatalogProblem.PERIOD_EMPTY, new Where("effective_until"))
                    .with("from", price.effectiveFrom().toString())
                    .with("until", price.effectiveUntil().toString()));
        }
        if (price.chargeType() == ChargeType.MIXED) {
            found.add(CatalogProblem.CHARGE_TYPE_MIXED, new Where("charge_type"));
        } else {
            ProductRules.pair(price.chargeType(), price.terms().model(), new Where("terms.model")).forEach(found::add);
        }
    }

    private void checkProduct() {
        if (product == null) {
            List<String> known = catalog.products().stream().map(Product::code).toList();
            found.add(unknown(CatalogProblem.UNKNOWN_PRODUCT, new Where("product"), price.product(), known));
            return;
        }
        if (product.chargeType() != ChargeType.MIXED
                && price.chargeType() != ChargeType.MIXED
                && price.chargeType() != product.chargeType()) {
            found.add(Problem.of(CatalogProblem.CHARGE_TYPE_NOT_OF_PRODUCT, new Where("charge_type"))
                    .with("charge_type", price.chargeType().name())
                    .with("expected", product.chargeType().name()));
        }
        if (product.pricingModel() != null && price.terms().model() != product.pricingModel()) {
            found.add(Problem.of(CatalogProblem.MODEL_NOT_OF_PRODUCT, new Where("terms.model"))
                    .with("model", price.terms().model().name())
                    .with("expected", product.pricingModel().name()));
        }
        String label = product.keys().label();
        Where key = new Where("price_key");
        if (label != null && price.priceKey() == null) {
            found.add(Problem.of(CatalogProblem.PRICE_KEY_MISSING, key)
                    .with("product", product.code())
                    .with("label", label));
        } else if (label == null && price.priceKey() != null) {
            found.add(Problem.of(CatalogProblem.PRICE_KEY_NOT_KEYED, key)
                    .with("product", product.code())
                    .with("key", price.priceKey()));
        }
        String variant = price.costVariant();
        if (variant != null) {
            List<String> costs = product.costs().stream().map(Cost::key).toList();
            if (!costs.contains(variant)) {
                found.add(unknown(CatalogProblem.UNKNOWN_COST, new Where("cost_variant"), variant, costs));
            }
        }
    }

    private void checkUnit() {
        Where where = new Where("unit");
        String code = price.unit();
        boolean metered = price.chargeType() == ChargeType.USAGE;
        if (code == null) {
            if (metered) {
                found.add(CatalogProblem.REQUIRED, where);
            }
            return;
        }
        BillableUnit unit = catalog.unit(code).orElse(null);
        if (unit == null) {
            List<String> known = catalog.units().stream().map(BillableUnit::code).toList();
            found.add(unknown(CatalogProblem.UNKNOWN_UNIT, where, code, known));
        }
        if (!metered && price.chargeType() != ChargeType.MIXED) {
            found.add(Problem.of(CatalogProblem.UNIT_FORBIDDEN, where)
                    .with("charge_type", price.chargeType().name())
                    .with("unit", code));
            return;
        }
        if (unit == null) {
            return;
        }
        if (unit.status() == UnitStatus.ARCHIVED) {
            found.add(Problem.of(CatalogProblem.UNIT_ARCHIVED, where).with("unit", code));
        }
        if (product != null && !product.units().contains(code)) {
            found.add(Problem.of(CatalogProblem.UNIT_NOT_ATTACHED, where)
                    .with("product", product.code())
                    .with("unit", code));
        }
    }

    private void checkPlan() {
        if (price.plan() == null) {
            return;
        }
        Plan plan = catalog.plan(price.plan()).orElse(null);
        if (plan == null) {
            List<String> known = catalog.plans().stream().map(Plan::code).toList();
            found.add(unknown(CatalogProblem.UNKNOWN_PLAN, new Where("plan"), price.plan(), known));
            return;
        }
        if (!plan.currencies().contains(price.currency())) {
            found.add(Problem.of(CatalogProblem.CURRENCY_NOT_OF_PLAN, new Where("currency"))
                    .with("currency", price.currency().getCurrencyCode())
                    .with("plan", plan.code()));
        }
        if (product != null) {
            leavingProblem(product)
                    .filter(problem -> index.hasDraft(plan))
                    .ifPresent(problem -> found.add(problem, "product", "product", product.code()));
        }
    }

    /// What is wrong with selling a product anew that is on its way out, or gone.
    private static Optional<CatalogProblem> leavingProblem(Product product) {
        if (product.maturity() == Maturity.RETIRED || product.publishStatus() == PublishStatus.ARCHIVED) {
            return Optional.of(CatalogProblem.PRODUCT_ARCHIVED);
        }
        return product.maturity() == Maturity.DEPRECATED
                ? Optional.of(CatalogProblem.PRODUCT_DEPRECATED) : Optional.empty();
    }

    private void checkTerms() {
        FormulaNames names = FormulaNames.of(price, product, catalog.settings(), Map.of());
        Where terms = new Where("terms");
        List<Problem> problems = price.terms().problems(names.known());
        problems.forEach(problem -> found.add(problem.in(terms)));
        Set<String> used = names.foreign().isEmpty() ? Set.of() : FormulaNames.used(price.terms());
        names.foreign().forEach((name, cost) -> {
            if (used.contains(name)) {
                found.add(FormulaNames.foreignCost(name, cost, price));
            }
        });
        if (problems.stream().noneMatch(Problem::isError)) {
            TermsRules.check(price, names, catalog.unit(price.unit()).orElse(null), found);
        }
    }
}
