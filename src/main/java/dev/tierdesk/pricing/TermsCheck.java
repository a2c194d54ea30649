package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Model.COMMITTED;
import static dev.tierdesk.pricing.Model.FLAT;
import static dev.tierdesk.pricing.Model.PACKAGE;
import static dev.tierdesk.pricing.Model.PERCENTAGE;
import static dev.tierdesk.pricing.Model.PER_UNIT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules for terms (`pricing.md` 2): which fields a model has and needs, and what they may be. Tiers are looked at
/// by [TiersCheck]. Lives for one check.
final class TermsCheck {
    private static final BigDecimal UNUSUALLY_LOW = new BigDecimal("0.1");
    private static final BigDecimal UNUSUALLY_HIGH = new BigDecimal(100);

    private final Terms terms;
    private final Model model;
    private final @Nullable Set<String> knownNames;
    private final List<Problem> problems = new ArrayList<>();

    private TermsCheck(Terms terms, @Nullable Set<String> knownNames) {
        this.terms = terms;
        this.model = terms.model();
        this.knownNames = knownNames;
    }

    /// @param knownNames the costs and variables there are; null where that is not known
    static List<Problem> problems(Terms terms, @Nullable Set<String> knownNames) {
        TermsCheck check = new TermsCheck(terms, knownNames);
        check.fields();
        new TiersCheck(terms, check).run();
        return List.copyOf(check.problems);
    }

    private void fields() {
        boolean needsRate = terms.formula() == null;
        boolean percentage = model == PERCENTAGE;
        boolean committed = model == COMMITTED;
        amount("amount", terms.amount(), model == FLAT, true);
        amount("unit_amount", terms.unitAmount(), model == PER_UNIT, needsRate);
        size("package_size", terms.packageSize(), model == PACKAGE);
        amount("package_amount", terms.packageAmount(), model == PACKAGE, needsRate);
        belongs("package_rounding", terms.packageRounding() != null, model == PACKAGE);
        amount("percent", terms.percent(), percentage, true);
        if (percentage) {
            percentUnusual(Where.ROOT, "percent", terms.percent());
        }
        amount("fixed_amount", terms.fixedAmount(), percentage, false);
        amount("min_fee", terms.minFee(), percentage, false);
        amount("max_fee", terms.maxFee(), percentage, false);
        ordered("min_fee", terms.minFee(), terms.maxFee());
        amount("committed_amount", terms.committedAmount(), committed, true);
        quantity("committed_quantity", terms.committedQuantity(), committed, true);
        amount("overage_unit_amount", terms.overageUnitAmount(), committed, needsRate);
        formula();
        quantity("included_quantity", terms.includedQuantity(), model != FLAT && !committed, false);
        amount("min_amount", terms.minAmount(), true, false);
        amount("max_amount", terms.maxAmount(), true, false);
        ordered("min_amount", terms.minAmount(), terms.maxAmount());
        belongs("charge_flat_at_zero", terms.chargeFlatAtZero(), model.hasTiers());
    }

    private void formula() {
        BigDecimal beside = switch (model) {
            case PER_UNIT -> terms.unitAmount();
            case PACKAGE -> terms.packageAmount();
            case COMMITTED -> terms.overageUnitAmount();
            default -> null;
        };
        formula(Where.ROOT, terms.formula(), beside, model == PER_UNIT || model == PACKAGE || model == COMMITTED);
    }

    private void amount(String field, @Nullable BigDecimal value, boolean belongs, boolean needed) {
        present(field, value, belongs, needed);
        amountNegative(Where.ROOT, field, value);
    }

    private void quantity(String field, @Nullable BigDecimal value, boolean belongs, boolean needed) {
        present(field, value, belongs, needed);
        if (value != null && value.signum() < 0) {
            add(Problem.of(PricingProblem.QUANTITY_NEGATIVE, Where.ROOT.field(field)).with("value", value));
        }
    }

    private void size(String field, @Nullable BigDecimal value, boolean belongs) {
        present(field, value, belongs, true);
        sizeNotPositive(Where.ROOT, field, value);
    }

    private void present(String field, @Nullable BigDecimal value, boolean belongs, boolean needed) {
        belongs(field, value != null, belongs);
        if (value == null && belongs && needed) {
            add(Problem.of(PricingProblem.FIELD_MISSING, Where.ROOT.field(field)).with("model", model.name()));
        }
    }

    private void belongs(String field, boolean set, boolean belongs) {
        belongs(Where.ROOT, field, set, belongs);
    }

    private void ordered(String field, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            add(Problem.of(PricingProblem.MIN_ABOVE_MAX, Where.ROOT.field(field))
                    .with("minimum", minimum)
                    .with("maximum", maximum));
        }
    }

    /// Refuses a field that is set and that the model does not have.
    void belongs(Where at, String field, boolean set, boolean belongs) {
        if (set && !belongs) {
            add(Problem.of(PricingProblem.FIELD_NOT_FOR_MODEL, at.field(field)).with("model", model.name()));
        }
    }

    void amountNegative(Where at, String field, @Nullable BigDecimal value) {
        if (value != null && value.signum() < 0) {
            add(Problem.of(PricingProblem.AMOUNT_NEGATIVE, at.field(field)).with("value", value));
        }
    }

    void sizeNotPositive(Where at, String field, @Nullable BigDecimal value) {
        if (value != null && value.signum() <= 0) {
            add(Problem.of(PricingProblem.SIZE_NOT_POSITIVE, at.field(field)).with("value", value));
        }
    }

    void percentUnusual(Where at, String field, @Nullable BigDecimal value) {
        if (value != null
                && value.signum() >= 0
                && (value.compareTo(UNUSUALLY_LOW) < 0 || value.compareTo(UNUSUALLY_HIGH) > 0)) {
            add(Problem.of(PricingProblem.PERCENT_UNUSUAL, at.field(field)).with("value", value));
        }
    }

    /// Looks at the formula of the object at `at`.
    ///
    /// @param beside the amount that `unit_amount` stands for; null where there is none
    void formula(Where at, @Nullable String text, @Nullable BigDecimal beside, boolean belongs) {
        belongs(at, "formula", text != null, belongs);
        if (text == null || !belongs) {
            return;
        }
        Where where = at.field("formula");
        try {
            Formula.parse(text).uses().forEach(use -> name(where, use, beside));
        } catch (PricingException e) {
            e.in(where).problems().forEach(this::add);
        }
    }

    private void name(Where where, Expression.Name use, @Nullable BigDecimal beside) {
        switch (use.name()) {
            case Formula.QUANTITY -> {}
            case Formula.UNIT_AMOUNT -> {
                if (beside == null) {
                    add(Formula.problem(PricingProblem.FORMULA_NO_UNIT_AMOUNT, use.column()).in(where));
                }
            }
            default -> {
                if (knownNames != null && !knownNames.contains(use.name())) {
                    add(Formula.problem(PricingProblem.FORMULA_UNKNOWN_NAME, use.column())
                            .with("name", use.name())
                            .in(where));
                }
            }
        }
    }

    void add(Problem problem) {
        problems.add(problem);
    }
}
