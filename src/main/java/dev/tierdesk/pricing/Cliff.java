package dev.tierdesk.pricing;

import java.math.BigDecimal;

/// A place where more units cost less: `next` costs `nextAmount`, which is less than what `last` costs.
///
/// @param last metered quantity at a tier's end
/// @param lastAmount exact amount there
/// @param next the next metered quantity
/// @param nextAmount exact amount there
public record Cliff(BigDecimal last, BigDecimal lastAmount, BigDecimal next, BigDecimal nextAmount) {}
