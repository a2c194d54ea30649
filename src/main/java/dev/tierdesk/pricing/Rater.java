package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A price made ready for charging quantities: terms checked, formulas parsed (`pricing.md` 2 to 5). Immutable.
public final class Rater {
    /// Makes a price ready.
    ///
    /// @param conversion null where metered units are priced as they are
    /// @throws PricingException if the terms have errors
    public static Rater of(
            Terms terms, Currency currency, @Nullable Conversion conversion, RoundingPolicy rounding, Variables variables) {
        throw new UnsupportedOperationException();
    }

    /// What `metered` units cost when the plan's allowance covers `allowance` converted units, with its lines.
    ///
    /// @throws PricingException if the quantity is negative or a formula has no result
    public Charge charge(BigDecimal metered, BigDecimal allowance) {
        throw new UnsupportedOperationException();
    }

    /// The exact amount of [#charge] without its lines.
    ///
    /// @throws PricingException if the quantity is negative or a formula has no result
    public BigDecimal exact(BigDecimal metered, BigDecimal allowance) {
        throw new UnsupportedOperationException();
    }

    /// What one more metered unit would cost: exact(metered + 1) − exact(metered).
    public BigDecimal marginal(BigDecimal metered, BigDecimal allowance) {
        throw new UnsupportedOperationException();
    }

    /// The ends of the bounded tiers on the metered axis, ascending; for PACKAGE, COMMITTED and included quantities the
    /// places where the price changes.
    public List<Edge> edges(BigDecimal allowance) {
        throw new UnsupportedOperationException();
    }

    /// The edges at which more units cost less.
    public List<Cliff> cliffs(BigDecimal allowance) {
        throw new UnsupportedOperationException();
    }

    /// Total and effective price at the given metered quantities.
    public List<CurvePoint> curve(List<BigDecimal> metered, BigDecimal allowance) {
        throw new UnsupportedOperationException();
    }
}
