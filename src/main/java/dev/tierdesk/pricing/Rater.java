package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A price made ready for charging quantities: terms checked, formulas parsed (`pricing.md` 2 to 5). Immutable, and may
/// be used by many threads at once.
public final class Rater {
    private final Terms terms;
    private final Currency currency;
    private final @Nullable Conversion conversion;
    private final RoundingPolicy rounding;
    private final BigDecimal included;
    private final Tariff tariff;

    private Rater(
            Terms terms, Currency currency, @Nullable Conversion conversion, RoundingPolicy rounding, Tariff tariff) {
        this.terms = terms;
        this.currency = currency;
        this.conversion = conversion;
        this.rounding = rounding;
        this.included = terms.includedOrZero();
        this.tariff = tariff;
    }

    /// Makes a price ready.
    ///
    /// @param conversion null where metered units are priced as they are
    /// @throws PricingException if the terms have errors, a formula uses a name that `variables` does not have, or the
    ///     currency has no minor unit
    public static Rater of(
            Terms terms,
            Currency currency,
            @Nullable Conversion conversion,
            RoundingPolicy rounding,
            Variables variables) {
        List<Problem> problems = new ArrayList<>(terms.problems(variables.values().keySet()));
        if (currency.getDefaultFractionDigits() < 0) {
            problems.add(Problem.of(PricingProblem.CURRENCY_WITHOUT_MINOR_UNIT, Where.ROOT.field("currency"))
                    .with("currency", currency.getCurrencyCode()));
        }
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new PricingException(problems);
        }
        return new Rater(terms, currency, conversion, rounding, Tariff.of(terms, variables));
    }

    /// What `metered` units cost when the plan's allowance covers `allowance` converted units, with its lines.
    ///
    /// @throws PricingException if the quantity is negative or a formula has no result
    public Charge charge(BigDecimal metered, BigDecimal allowance) {
        return charge(metered, allowance, BigDecimal.ZERO);
    }

    /// The same where `carriedOver` converted units of allowance are left from earlier periods besides.
    ///
    /// @throws PricingException if the quantity is negative or a formula has no result
    public Charge charge(BigDecimal metered, BigDecimal allowance, BigDecimal carriedOver) {
        check(metered, "quantity");
        check(allowance, "allowance");
        check(carriedOver, "carried_over");
        BigDecimal covering = allowance.add(carriedOver);
        Tally tally = Tally.withLines();
        BigDecimal converted = converted(metered);
        if (conversion != null) {
            tally.note(LineKind.CONVERSION, converted);
        }
        noteCovered(LineKind.ALLOWANCE, allowance, converted, tally);
        noteCovered(LineKind.CARRIED_OVER, carriedOver, converted.subtract(allowance), tally);
        noteCovered(LineKind.INCLUDED, included, converted.subtract(covering), tally);
        BigDecimal billable = billable(converted, covering);
        addUp(billable, tally);
        BigDecimal exact = tally.total();
        return new Charge(
                currency, metered, converted, billable, tally.lines(), exact, rounding.round(exact, currency));
    }

    /// The exact amount of [#charge] without its lines.
    ///
    /// @throws PricingException if the quantity is negative or a formula has no result
    public BigDecimal exact(BigDecimal metered, BigDecimal allowance) {
        check(metered, "quantity");
        check(allowance, "allowance");
        return amount(metered, allowance);
    }

    /// What one more metered unit would cost: exact(metered + 1) − exact(metered).
    ///
    /// @throws PricingException if the quantity is negative or a formula has no result
    public BigDecimal marginal(BigDecimal metered, BigDecimal allowance) {
        BigDecimal here = exact(metered, allowance);
        return amount(metered.add(BigDecimal.ONE), allowance).subtract(here);
    }

    /// The places on the metered axis where the price of a unit changes, ascending: the end of what allowance and
    /// included quantity cover, of each bounded tier, of the committed quantity, and of the first package, which the
    /// others follow at the same distance. A tier that no metered quantity falls into has none.
    ///
    /// @throws PricingException if the allowance is negative
    public List<Edge> edges(BigDecimal allowance) {
        check(allowance, "allowance");
        if (tariff instanceof Tariff.Flat) {
            return List.of();
        }
        BigDecimal covered = allowance.add(included);
        List<Tariff.Bound> bounds = new ArrayList<>();
        if (covered.signum() > 0 && !(tariff instanceof Tariff.Committed)) {
            bounds.add(new Tariff.Bound(0, BigDecimal.ZERO, true));
        }
        bounds.addAll(tariff.bounds());
        return new Edges(this::converted, covered).of(bounds);
    }

    /// The edges at which more units cost less.
    ///
    /// @throws PricingException if the allowance is negative or a formula has no result
    public List<Cliff> cliffs(BigDecimal allowance) {
        List<Cliff> cliffs = new ArrayList<>();
        for (Edge edge : edges(allowance)) {
            BigDecimal last = amount(edge.last(), allowance);
            BigDecimal next = amount(edge.next(), allowance);
            if (next.compareTo(last) < 0) {
                cliffs.add(new Cliff(
                        edge.last(), Decimals.canonical(last), edge.next(), Decimals.canonical(next)));
            }
        }
        return cliffs;
    }

    /// Total, effective and marginal price at the given metered quantities.
    ///
    /// @throws PricingException if a quantity is negative or a formula has no result
    public List<CurvePoint> curve(List<BigDecimal> metered, BigDecimal allowance) {
        List<CurvePoint> points = new ArrayList<>(metered.size());
        for (BigDecimal quantity : metered) {
            BigDecimal total = exact(quantity, allowance);
            BigDecimal more = amount(quantity.add(BigDecimal.ONE), allowance);
            points.add(new CurvePoint(
                    quantity, total, Charge.effectivePrice(total, quantity), more.subtract(total)));
        }
        return points;
    }

    /// Compiles the price for rating many quantities of `quantityScale` fraction digits.
    ///
    /// @param quantityScale 0 to 12
    /// @throws PricingException if the allowance is negative
    public CompiledPrice compile(int quantityScale, BigDecimal allowance) {
        if (quantityScale < 0 || quantityScale > Decimals.FRACTION_DIGITS) {
            throw new IllegalArgumentException("quantityScale must be 0 to 12");
        }
        check(allowance, "allowance");
        BigDecimal covered = allowance.add(included);
        BigDecimal zero = amount(BigDecimal.ZERO, allowance);
        return new CompiledPrice(
                this,
                quantityScale,
                allowance,
                FixedPoint.of(terms, tariff, conversion, quantityScale, covered, zero));
    }

    /// Whether a rate follows from the quantity, by a formula, so that its amounts are neither lines nor even steps.
    public boolean usesQuantity() {
        return tariff.usesQuantity();
    }

    /// The terms this price was made from.
    public Terms terms() {
        return terms;
    }

    /// The currency of every amount.
    public Currency currency() {
        return currency;
    }

    private BigDecimal amount(BigDecimal metered, BigDecimal allowance) {
        Tally tally = Tally.withoutLines();
        addUp(billable(converted(metered), allowance), tally);
        return tally.total();
    }

    private void addUp(BigDecimal billable, Tally tally) {
        tariff.charge(billable, tally);
        tally.holdBelow(LineKind.MAXIMUM, terms.maxAmount(), billable);
        tally.holdAbove(LineKind.MINIMUM, terms.minAmount(), billable);
    }

    private BigDecimal converted(BigDecimal metered) {
        return conversion == null ? metered : conversion.convert(metered);
    }

    private BigDecimal billable(BigDecimal converted, BigDecimal allowance) {
        BigDecimal covered = allowance.add(included);
        return covered.signum() == 0 ? converted : converted.subtract(covered).max(BigDecimal.ZERO);
    }

    private static void noteCovered(LineKind kind, BigDecimal covering, BigDecimal units, Tally tally) {
        BigDecimal covered = covering.min(units);
        if (covered.signum() > 0) {
            tally.note(kind, covered);
        }
    }

    private static void check(BigDecimal quantity, String field) {
        if (!Decimals.fits(quantity)) {
            throw new PricingException(
                    List.of(Problem.of(PricingProblem.NUMBER_OUT_OF_RANGE, Where.ROOT.field(field))));
        }
        if (quantity.signum() < 0) {
            throw new PricingException(List.of(
                    Problem.of(PricingProblem.QUANTITY_NEGATIVE, Where.ROOT.field(field)).with("value", quantity)));
        }
    }
}
