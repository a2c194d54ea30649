package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.Optional;

/// What a metered quantity costs: one point of a curve. Numbers are canonical but for `effective`.
///
/// @param metered the quantity
/// @param total exact amount
/// @param effective amount per metered unit, to 12 digits; none at 0
/// @param marginal exact amount of one more metered unit
public record CurvePoint(
        BigDecimal metered, BigDecimal total, Optional<BigDecimal> effective, BigDecimal marginal) {
    public CurvePoint {
        metered = Decimals.canonical(metered);
        total = Decimals.canonical(total);
        marginal = Decimals.canonical(marginal);
    }
}
