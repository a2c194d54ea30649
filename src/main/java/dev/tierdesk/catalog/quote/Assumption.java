package dev.tierdesk.catalog.quote;

import org.jspecify.annotations.Nullable;

/// A quantity that nobody gave and that a quote therefore took as 0.
///
/// @param unit null where it is the number of seats
public record Assumption(String product, @Nullable String unit, @Nullable String key) {}
