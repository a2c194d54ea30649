package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.Optional;

/// What a metered quantity costs: one point of a curve.
///
/// @param metered the quantity
/// @param total exact amount
/// @param effective amount per metered unit; none at 0
public record CurvePoint(BigDecimal metered, BigDecimal total, Optional<BigDecimal> effective) {}
