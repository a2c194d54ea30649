package dev.tierdesk.pricing;

import java.math.BigDecimal;

/// The end of a bounded tier on the metered axis.
///
/// @param tier the tier that ends, counted from 1
/// @param last the largest metered quantity still in the tier: a whole number where there is one
/// @param next the next whole metered quantity, in the tier above
public record Edge(int tier, BigDecimal last, BigDecimal next) {}
