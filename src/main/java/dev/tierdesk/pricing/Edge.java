package dev.tierdesk.pricing;

import java.math.BigDecimal;

/// The end of a bounded tier on the metered axis.
///
/// @param tier the tier that ends, counted from 1; 0 for the units that allowance and included quantity cover
/// @param last the largest metered quantity still in the tier: a whole number where the tier has one
/// @param next the next whole metered quantity, above the tier
public record Edge(int tier, BigDecimal last, BigDecimal next) {}
