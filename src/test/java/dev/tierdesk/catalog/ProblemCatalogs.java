package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A catalog for each problem that a catalog can have by itself: all of [CatalogProblem] but those of changes and
/// quotes, and all of [PricingProblem] that prices can have.
public final class ProblemCatalogs {
    private final Map<ProblemCode, Catalog> catalogs = new LinkedHashMap<>();

    private ProblemCatalogs() {}

    public static Map<ProblemCode, Catalog> all() {
        ProblemCatalogs all = new ProblemCatalogs();
        all.catalogs.putAll(CatalogProblemTest.catalogs());
        all.addFields();
        all.addTiers();
        all.addFormulas();
        return all.catalogs;
    }

    private void addFields() {
        add(PricingProblem.FIELD_NOT_FOR_MODEL, Samples.perUnit("1").with(e -> e.amount = BigDecimal.ONE));
        add(PricingProblem.FIELD_MISSING, Terms.of(Model.PER_UNIT));
        add(PricingProblem.AMOUNT_NEGATIVE, Samples.perUnit("-1"));
        add(PricingProblem.QUANTITY_NEGATIVE, Samples.perUnit("1")
                .with(e -> e.includedQuantity = BigDecimal.ONE.negate()));
        add(PricingProblem.SIZE_NOT_POSITIVE, Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = BigDecimal.ZERO;
            e.packageAmount = BigDecimal.ONE;
        }));
        add(PricingProblem.MIN_ABOVE_MAX, Samples.perUnit("1").with(e -> {
            e.minAmount = BigDecimal.TWO;
            e.maxAmount = BigDecimal.ONE;
        }));
        add(PricingProblem.PERCENT_UNUSUAL, Terms.of(Model.PERCENTAGE).with(e -> e.percent = Samples.number("101")));
        Price price = Samples.price("growth-calls", "growth", "api", "calls", Samples.perUnit("1"));
        catalogs.put(PricingProblem.CURRENCY_WITHOUT_MINOR_UNIT,
                Samples.with(price.with(e -> e.currency = Currency.getInstance("XAU"))));
    }

    private void addTiers() {
        add(PricingProblem.TIERS_MISSING, Terms.of(Model.GRADUATED).with(e -> e.tiers = List.of()));
        add(PricingProblem.TIER_BOUND_NOT_ASCENDING,
                Samples.graduated(Tier.upTo("10", "1"), Tier.upTo("5", "1"), Tier.andAbove("1")));
        add(PricingProblem.TIER_BOUND_NOT_POSITIVE, Samples.graduated(Tier.upTo("0", "1"), Tier.andAbove("1")));
        add(PricingProblem.LAST_TIER_NOT_OPEN, Samples.graduated(Tier.upTo("10", "1")));
        add(PricingProblem.OPEN_TIER_NOT_LAST, Samples.graduated(Tier.andAbove("1"), Tier.andAbove("1")));
        add(PricingProblem.TIER_WITHOUT_PRICE, Samples.graduated(Tier.EMPTY));
        Tier blocks = Tier.upTo("10", "1");
        add(PricingProblem.BLOCK_UNEVEN, Samples.graduated(
                new Tier(blocks.upTo(), blocks.unitAmount(), null, null, null, Samples.number("3"), null),
                Tier.andAbove("1")));
    }

    private void addFormulas() {
        String thirty = "9".repeat(30);
        addFormula(PricingProblem.FORMULA_TOO_LONG, "1" + " ".repeat(500));
        addFormula(PricingProblem.FORMULA_TOO_DEEP, "(".repeat(33) + "1");
        addFormula(PricingProblem.FORMULA_TOO_COMPLEX, "1+".repeat(99) + "--1");
        addFormula(PricingProblem.FORMULA_NUMBER_TOO_LONG, "1".repeat(80));
        addFormula(PricingProblem.FORMULA_UNEXPECTED, "1 )");
        addFormula(PricingProblem.FORMULA_INCOMPLETE, "1 +");
        addFormula(PricingProblem.FORMULA_ARGUMENT_COUNT, "abs(1, 2)");
        addFormula(PricingProblem.FORMULA_ROUND_DIGITS, "round(1, 13)");
        addFormula(PricingProblem.FORMULA_UNKNOWN_NAME, "fee");
        addFormula(PricingProblem.FORMULA_NO_UNIT_AMOUNT, "unit_amount * 2");
        addFormula(PricingProblem.FORMULA_DIVISION_BY_ZERO, "1 / 0");
        addFormula(PricingProblem.FORMULA_TOO_LARGE, thirty + " * " + thirty + " * 9");
        addFormula(PricingProblem.FORMULA_NEGATIVE, "1 - 2");
    }

    private void addFormula(PricingProblem problem, String formula) {
        add(problem, Terms.of(Model.PER_UNIT).with((Consumer<Terms.Edit>) e -> e.formula = formula));
    }

    private void add(PricingProblem problem, Terms terms) {
        catalogs.put(problem, Samples.catalog(terms));
    }
}
