package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.FormulaNames;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Cliff;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Formula;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is worth a look in terms that have no errors (`catalog.md` 9): cliffs, rates under cost, rates that rise, tiers
/// that never count.
final class TermsRules {
    private static final Where TIERS = new Where("terms.tiers");

    private final Price price;
    private final Terms terms;
    private final FormulaNames names;
    private final @Nullable BillableUnit unit;
    private final Findings found;

    private TermsRules(Price price, FormulaNames names, @Nullable BillableUnit unit, Findings found) {
        this.price = price;
        this.terms = price.terms();
        this.names = names;
        this.unit = unit;
        this.found = found;
    }

    /// @param price with terms that have no errors
    static void check(Price price, FormulaNames names, @Nullable BillableUnit unit, Findings found) {
        TermsRules rules = new TermsRules(price, names, unit, found);
        rules.checkRates();
        if (rules.terms.model().hasTiers()) {
            rules.checkTiers();
        }
        if (rules.mayHaveCliffs()) {
            rules.checkCliffs();
        }
    }

    private boolean mayHaveCliffs() {
        return terms.model() == Model.VOLUME
                || terms.model() == Model.STAIRSTEP
                || terms.hasFormula();
    }

    private void checkCliffs() {
        try {
            Conversion conversion = unit == null ? null : unit.conversion();
            Rater rater = Rater.of(terms, price.currency(), conversion, RoundingPolicy.DEFAULT, names.variables());
            if (!terms.model().hasTiers()) {
                // without tiers there is no edge at which a formula is computed
                rater.exact(BigDecimal.ONE, BigDecimal.ZERO);
            }
            for (Cliff cliff : rater.cliffs(BigDecimal.ZERO)) {
                found.add(Problem.of(CatalogProblem.VOLUME_CLIFF, terms.model().hasTiers() ? TIERS : new Where("terms"))
                        .with("last", cliff.last())
                        .with("last_amount", cliff.lastAmount())
                        .with("next", cliff.next())
                        .with("next_amount", cliff.nextAmount())
                        .with("currency", price.currency().getCurrencyCode()));
            }
        } catch (PricingException e) {
            boolean saidAlready = !names.foreign().isEmpty();
            e.problems().stream().filter(p -> !saidAlready).forEach(p -> found.add(p.in(new Where("terms"))));
        }
    }

    /// The rates per unit of one converted unit that the terms have besides tiers.
    private void checkRates() {
        switch (terms.model()) {
            case PER_UNIT -> checkCost(rate(terms.unitAmount(), terms.formula()), BigDecimal.ONE, "terms.unit_amount");
            case PACKAGE -> checkCost(rate(terms.packageAmount(), terms.formula()),
                    Objects.requireNonNull(terms.packageSize()), "terms.package_amount");
            case COMMITTED -> checkCost(rate(terms.overageUnitAmount(), terms.formula()), BigDecimal.ONE,
                    "terms.overage_unit_amount");
            default -> {}
        }
    }

    private void checkTiers() {
        List<Tier> tiers = terms.tiers();
        boolean percentages = terms.model() == Model.GRADUATED_PERCENTAGE;
        BigDecimal start = BigDecimal.ZERO;
        BigDecimal before = null;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            Where where = TIERS.item(i);
            String field = percentages ? "percent" : "unit_amount";
            BigDecimal size = tier.blockSize() == null ? BigDecimal.ONE : tier.blockSize();
            BigDecimal rate = percentages ? tier.percent() : rate(tier.unitAmount(), tier.formula());
            if (rate != null && terms.model() != Model.STAIRSTEP) {
                BigDecimal perUnit = tier.blockSize() == null
                        ? rate
                        : rate.divide(size, 2 * Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN);
                if (before != null && before.signum() > 0 && perUnit.compareTo(before) > 0) {
                    found.add(Problem.of(CatalogProblem.RATE_RISES, where.field(field))
                            .with("rate", Decimals.canonical(perUnit))
                            .with("previous", Decimals.canonical(before)));
                }
                before = perUnit;
                boolean freeStart = i == 0 && rate.signum() == 0;
                if (!percentages && !freeStart && tier.flatOrZero().signum() == 0) {
                    checkCost(rate, size, where.field(field).path());
                }
            }
            if (tier.upTo() != null) {
                checkReachable(start, tier.upTo(), where);
                start = tier.upTo();
            }
        }
        checkMaximum();
    }

    /// A rate per `size` converted units against the cost of as many metered ones.
    private void checkCost(@Nullable BigDecimal rate, BigDecimal size, String field) {
        if (rate == null || names.cost() == null) {
            return;
        }
        Conversion conversion = unit == null ? null : unit.conversion();
        BigDecimal perMetered = rate;
        BigDecimal cost = names.cost().multiply(size);
        if (conversion != null && conversion.operation() == Conversion.Operation.DIVIDE) {
            cost = cost.multiply(conversion.factor());
        } else if (conversion != null) {
            perMetered = perMetered.multiply(conversion.factor());
        }
        if (perMetered.compareTo(cost) < 0) {
            BigDecimal units = conversion != null && conversion.operation() == Conversion.Operation.DIVIDE
                    ? size.multiply(conversion.factor())
                    : size;
            found.add(Problem.of(CatalogProblem.PRICE_UNDER_COST, new Where(field))
                    .with("rate", Decimals.canonical(
                            perMetered.divide(units, Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN)))
                    .with("cost", names.cost())
                    .with("currency", price.currency().getCurrencyCode()));
        }
    }

    /// Whether some quantity lies above `start` and not above `end`, where quantities come in whole steps.
    private void checkReachable(BigDecimal start, BigDecimal end, Where where) {
        Integer digits = digits();
        if (digits == null) {
            return;
        }
        BigDecimal last = end.setScale(digits, RoundingMode.FLOOR);
        if (last.compareTo(start) <= 0) {
            found.add(Problem.of(CatalogProblem.TIER_UNREACHABLE, where.field("up_to"))
                    .with("up_to", end)
                    .with("previous", start));
        }
    }

    /// Fraction digits of the quantities that come in; null where they can have any.
    private @Nullable Integer digits() {
        if (unit == null || terms.includedOrZero().signum() != 0) {
            return null;
        }
        if (unit.conversion() != null) {
            return unit.conversion().rounding() == Conversion.Rounding.NONE ? null : unit.conversion().precision();
        }
        return unit.aggregation() == Aggregation.COUNT || unit.aggregation() == Aggregation.UNIQUE ? 0 : null;
    }

    /// The tiers of a graduated price that begin where its maximum is already reached.
    private void checkMaximum() {
        boolean graduated = terms.model() == Model.GRADUATED || terms.model() == Model.GRADUATED_PERCENTAGE;
        if (terms.maxAmount() == null || !graduated || terms.tiers().size() < 2) {
            return;
        }
        try {
            Terms unlimited = terms.with(e -> {
                e.maxAmount = null;
                e.minAmount = null;
                e.includedQuantity = null;
            });
            Rater rater = Rater.of(unlimited, price.currency(), null, RoundingPolicy.DEFAULT, names.variables());
            for (int i = 1; i < terms.tiers().size(); i++) {
                BigDecimal from = Objects.requireNonNull(terms.tiers().get(i - 1).upTo());
                if (rater.exact(from, BigDecimal.ZERO).compareTo(terms.maxAmount()) >= 0) {
                    found.add(Problem.of(CatalogProblem.TIER_ABOVE_MAXIMUM, TIERS.item(i))
                            .with("maximum", terms.maxAmount())
                            .with("from", from));
                }
            }
        } catch (PricingException e) {
            return; // the formula's own problem is reported with the cliffs
        }
    }

    /// The rate, computed where a formula stands for it; null where it depends on the quantity or cannot be computed.
    private @Nullable BigDecimal rate(@Nullable BigDecimal amount, @Nullable String formula) {
        if (formula == null) {
            return amount;
        }
        try {
            Formula parsed = Formula.parse(formula);
            return parsed.usesQuantity() ? null : parsed.evaluate(names.variables(), BigDecimal.ZERO, amount);
        } catch (PricingException e) {
            return null;
        }
    }
}
