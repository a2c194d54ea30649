package dev.tierdesk.catalog.quote;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Allowance left from earlier periods, as a person gives it: it counts besides what the plan includes in this one
/// (`pricing.md` 2).
///
/// @param product null where the unit alone tells which
/// @param quantity converted units
public record CarriedOver(@Nullable String product, String unit, BigDecimal quantity) {}
