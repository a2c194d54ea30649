package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The arithmetic of a model, ready for charging billable quantities (`pricing.md` 2, 3).
sealed interface Tariff {
    /// Puts what `billable` units cost onto the tally, line by line.
    void charge(BigDecimal billable, Tally tally);

    /// Where the price changes, ascending.
    default List<Bound> bounds() {
        return List.of();
    }

    /// Whether a rate follows from the quantity.
    default boolean usesQuantity() {
        return switch (this) {
            case Flat _, Percentage _ -> false;
            case PerUnit perUnit -> perUnit.rate.usesQuantity();
            case Packages packages -> packages.rate.usesQuantity();
            case Committed committed -> committed.overage.usesQuantity();
            case Graduated graduated -> usesQuantity(graduated.steps);
            case Volume volume -> usesQuantity(volume.steps);
        };
    }

    /// A place on the billable axis where a tier ends.
    ///
    /// @param tier counted from 1
    /// @param at the quantity
    /// @param inclusive whether that quantity itself is still in the tier
    record Bound(int tier, BigDecimal at, boolean inclusive) {}

    /// The tariff of checked terms.
    ///
    /// @throws PricingException if a formula uses a name that has no value
    static Tariff of(Terms terms, Variables variables) {
        Where formula = Where.ROOT.field("formula");
        return switch (terms.model()) {
            case FLAT -> new Flat(Objects.requireNonNull(terms.amount()));
            case PER_UNIT -> new PerUnit(Rate.of(terms.unitAmount(), terms.formula(), formula, variables));
            case GRADUATED, GRADUATED_PERCENTAGE ->
                new Graduated(Step.of(terms, variables), terms.chargeFlatAtZero());
            case VOLUME, STAIRSTEP -> new Volume(Step.of(terms, variables), terms.chargeFlatAtZero());
            case PACKAGE -> new Packages(
                    Objects.requireNonNull(terms.packageSize()),
                    Rate.of(terms.packageAmount(), terms.formula(), formula, variables),
                    terms.packageRounding() != PackageRounding.DOWN);
            case PERCENTAGE -> new Percentage(
                    Objects.requireNonNull(terms.percent()), terms.fixedAmount(), terms.minFee(), terms.maxFee());
            case COMMITTED -> new Committed(
                    Objects.requireNonNull(terms.committedAmount()),
                    Objects.requireNonNull(terms.committedQuantity()),
                    Rate.of(terms.overageUnitAmount(), terms.formula(), formula, variables));
        };
    }

    /// One amount, whatever the quantity.
    record Flat(BigDecimal amount) implements Tariff {
        @Override
        public void charge(BigDecimal billable, Tally tally) {
            tally.add(LineKind.FLAT, null, BigDecimal.ONE, amount, null, amount);
        }
    }

    /// Quantity × unit amount.
    record PerUnit(Rate rate) implements Tariff {
        @Override
        public void charge(BigDecimal billable, Tally tally) {
            if (billable.signum() > 0) {
                BigDecimal price = rate.at(billable);
                tally.add(LineKind.UNITS, null, billable, price, null, billable.multiply(price));
            }
        }
    }

    /// Each tier's price for the units inside it; GRADUATED and GRADUATED_PERCENTAGE.
    record Graduated(List<Step> steps, boolean flatAtZero) implements Tariff {
        @Override
        public void charge(BigDecimal billable, Tally tally) {
            if (billable.signum() == 0) {
                chargeNothing(steps, flatAtZero, tally);
                return;
            }
            for (Step step : steps) {
                boolean last = step.holds(billable);
                BigDecimal end = last ? billable : Objects.requireNonNull(step.upTo());
                step.charge(end.subtract(step.after()), billable, tally);
                if (last) {
                    return;
                }
            }
        }

        @Override
        public List<Bound> bounds() {
            return ends(steps);
        }
    }

    /// The price of the one tier that holds the quantity, for all of it; VOLUME and STAIRSTEP.
    record Volume(List<Step> steps, boolean flatAtZero) implements Tariff {
        @Override
        public void charge(BigDecimal billable, Tally tally) {
            if (billable.signum() == 0) {
                chargeNothing(steps, flatAtZero, tally);
                return;
            }
            for (Step step : steps) {
                if (step.holds(billable)) {
                    step.charge(billable, billable, tally);
                    return;
                }
            }
        }

        @Override
        public List<Bound> bounds() {
            return ends(steps);
        }
    }

    /// Quantity in packages, a started one counting whole or not at all.
    record Packages(BigDecimal size, Rate rate, boolean up) implements Tariff {
        @Override
        public void charge(BigDecimal billable, Tally tally) {
            BigDecimal packages = billable.divide(size, 0, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
            if (packages.signum() > 0) {
                BigDecimal price = rate.at(billable);
                tally.add(LineKind.PACKAGES, null, packages, price, null, packages.multiply(price));
            }
        }

        @Override
        public List<Bound> bounds() {
            return List.of(new Bound(1, size, up));
        }
    }

    /// A percentage of the base and a fixed amount, together held between two fees.
    record Percentage(
            BigDecimal percent, @Nullable BigDecimal fixed, @Nullable BigDecimal minFee, @Nullable BigDecimal maxFee)
            implements Tariff {
        @Override
        public void charge(BigDecimal billable, Tally tally) {
            if (billable.signum() > 0) {
                BigDecimal amount = billable.multiply(percent).scaleByPowerOfTen(-2);
                tally.add(LineKind.PERCENT, null, billable, percent, null, amount);
            }
            if (fixed != null && fixed.signum() > 0) {
                tally.add(LineKind.FIXED, null, BigDecimal.ONE, fixed, null, fixed);
            }
            tally.holdBelow(LineKind.MAX_FEE, maxFee, billable);
            tally.holdAbove(LineKind.MIN_FEE, minFee, billable);
        }
    }

    /// A committed amount for a committed quantity, and a price for each unit over it.
    record Committed(BigDecimal amount, BigDecimal quantity, Rate overage) implements Tariff {
        @Override
        public void charge(BigDecimal billable, Tally tally) {
            tally.add(LineKind.COMMITTED, null, billable.min(quantity), null, null, amount);
            BigDecimal over = billable.subtract(quantity);
            if (over.signum() > 0) {
                BigDecimal price = overage.at(billable);
                tally.add(LineKind.OVERAGE, null, over, price, null, over.multiply(price));
            }
        }

        @Override
        public List<Bound> bounds() {
            return quantity.signum() == 0 ? List.of() : List.of(new Bound(1, quantity, true));
        }
    }

    private static void chargeNothing(List<Step> steps, boolean flatAtZero, Tally tally) {
        if (flatAtZero) {
            steps.getFirst().chargeFlat(BigDecimal.ZERO, tally);
        }
    }

    private static boolean usesQuantity(List<Step> steps) {
        return steps.stream().anyMatch(step -> step.rate() != null && step.rate().usesQuantity());
    }

    private static List<Bound> ends(List<Step> steps) {
        List<Bound> bounds = new ArrayList<>();
        for (Step step : steps) {
            if (step.upTo() != null) {
                bounds.add(new Bound(step.number(), step.upTo(), true));
            }
        }
        return bounds;
    }
}
