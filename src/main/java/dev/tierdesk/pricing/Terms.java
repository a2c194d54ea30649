package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a price charges: the model and its numbers, as they were typed (`pricing.md` 2 and 3). Terms may be incomplete
/// or contradict each other while a draft is worked on; [#problems()] names everything that is wrong with them, and
/// [Rater#of] refuses terms with errors. Amounts are in major units, quantities in converted units, numbers canonical.
///
/// @param amount FLAT
/// @param unitAmount PER_UNIT
/// @param formula PER_UNIT, PACKAGE, COMMITTED: computes the unit, package or overage amount when it is charged
/// @param tiers the four models with tiers
/// @param packageSize PACKAGE, more than 0
/// @param packageAmount PACKAGE, the price of one
/// @param packageRounding PACKAGE; null is UP
/// @param percent PERCENTAGE: 2.9 is 2.9 %
/// @param fixedAmount PERCENTAGE
/// @param minFee PERCENTAGE
/// @param maxFee PERCENTAGE
/// @param committedAmount COMMITTED
/// @param committedQuantity COMMITTED
/// @param overageUnitAmount COMMITTED
/// @param includedQuantity all but FLAT and COMMITTED; null is 0
/// @param minAmount any model
/// @param maxAmount any model
/// @param chargeFlatAtZero models with flat amounts in tiers: whether the first tier's is charged at no use
public record Terms(
        Model model,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal unitAmount,
        @Nullable String formula,
        List<Tier> tiers,
        @Nullable BigDecimal packageSize,
        @Nullable BigDecimal packageAmount,
        @Nullable PackageRounding packageRounding,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal fixedAmount,
        @Nullable BigDecimal minFee,
        @Nullable BigDecimal maxFee,
        @Nullable BigDecimal committedAmount,
        @Nullable BigDecimal committedQuantity,
        @Nullable BigDecimal overageUnitAmount,
        @Nullable BigDecimal includedQuantity,
        @Nullable BigDecimal minAmount,
        @Nullable BigDecimal maxAmount,
        boolean chargeFlatAtZero) {
    public Terms {
        tiers = List.copyOf(tiers);
        amount = exact(amount);
        unitAmount = exact(unitAmount);
        packageSize = exact(packageSize);
        packageAmount = exact(packageAmount);
        percent = exact(percent);
        fixedAmount = exact(fixedAmount);
        minFee = exact(minFee);
        maxFee = exact(maxFee);
        committedAmount = exact(committedAmount);
        committedQuantity = exact(committedQuantity);
        overageUnitAmount = exact(overageUnitAmount);
        includedQuantity = exact(includedQuantity);
        minAmount = exact(minAmount);
        maxAmount = exact(maxAmount);
    }

    /// Terms of a new price: the model, one open tier where it has tiers, and nothing else.
    public static Terms of(Model model) {
        return new Terms(model, null, null, null, model.hasTiers() ? List.of(Tier.EMPTY) : List.of(),
                null, null, null, null, null, null, null, null, null, null, null, null, null, false);
    }

    /// Terms of a model with these tiers.
    public static Terms tiered(Model model, Tier... tiers) {
        return of(model).with(e -> e.tiers = List.of(tiers));
    }

    /// The same terms with some fields changed: `terms.with(e -> e.unitAmount = amount)`.
    public Terms with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toTerms();
    }

    /// Everything that is wrong with these terms, all at once, with the field or tier row it is about; empty if they
    /// can be charged. Warnings are among them.
    public List<Problem> problems() {
        return TermsCheck.problems(this, null);
    }

    /// The same, and every name in a formula that is not among the costs and variables there are: `cost`,
    /// `cost.shipping`, `var.margin`.
    public List<Problem> problems(Set<String> knownNames) {
        return TermsCheck.problems(this, knownNames);
    }

    /// The included quantity, 0 where none is set.
    public BigDecimal includedOrZero() {
        return includedQuantity == null ? BigDecimal.ZERO : includedQuantity;
    }

    /// Whether a formula stands for an amount, of the terms themselves or of a tier.
    public boolean hasFormula() {
        if (formula != null) {
            return true;
        }
        for (Tier tier : tiers) {
            if (tier.formula() != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal value) {
        return value == null ? null : Decimals.exact(value);
    }

    /// The fields of terms while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        public Model model;
        public @Nullable BigDecimal amount;
        public @Nullable BigDecimal unitAmount;
        public @Nullable String formula;
        public List<Tier> tiers;
        public @Nullable BigDecimal packageSize;
        public @Nullable BigDecimal packageAmount;
        public @Nullable PackageRounding packageRounding;
        public @Nullable BigDecimal percent;
        public @Nullable BigDecimal fixedAmount;
        public @Nullable BigDecimal minFee;
        public @Nullable BigDecimal maxFee;
        public @Nullable BigDecimal committedAmount;
        public @Nullable BigDecimal committedQuantity;
        public @Nullable BigDecimal overageUnitAmount;
        public @Nullable BigDecimal includedQuantity;
        public @Nullable BigDecimal minAmount;
        public @Nullable BigDecimal maxAmount;
        public boolean chargeFlatAtZero;

        private Edit(Terms t) {
            model = t.model;
            amount = t.amount;
            unitAmount = t.unitAmount;
            formula = t.formula;
            tiers = new ArrayList<>(t.tiers);
            packageSize = t.packageSize;
            packageAmount = t.packageAmount;
            packageRounding = t.packageRounding;
            percent = t.percent;
            fixedAmount = t.fixedAmount;
            minFee = t.minFee;
            maxFee = t.maxFee;
            committedAmount = t.committedAmount;
            committedQuantity = t.committedQuantity;
            overageUnitAmount = t.overageUnitAmount;
            includedQuantity = t.includedQuantity;
            minAmount = t.minAmount;
            maxAmount = t.maxAmount;
            chargeFlatAtZero = t.chargeFlatAtZero;
        }

        private Terms toTerms() {
            return new Terms(model, amount, unitAmount, formula, tiers, packageSize, packageAmount, packageRounding,
                    percent, fixedAmount, minFee, maxFee, committedAmount, committedQuantity, overageUnitAmount,
                    includedQuantity, minAmount, maxAmount, chargeFlatAtZero);
        }
    }
}
