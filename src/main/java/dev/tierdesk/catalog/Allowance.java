package dev.tierdesk.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a plan includes of a product's unit, in converted units, before any price counts.
///
/// @param rolloverLimit the most that rolls over under UP_TO; null otherwise
/// @param rolloverPeriods for how many periods unused allowance is kept; null where none rolls over
public record Allowance(
        String product,
        String unit,
        BigDecimal includedQuantity,
        Rollover rollover,
        @Nullable BigDecimal rolloverLimit,
        @Nullable Integer rolloverPeriods) {}
