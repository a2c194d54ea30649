package dev.tierdesk.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A metered quantity as a person gives it.
///
/// @param product null where the unit alone tells which
/// @param key the price key of a keyed product; null otherwise
/// @param quantity metered units, before conversion
public record Usage(@Nullable String product, String unit, @Nullable String key, BigDecimal quantity) {}
