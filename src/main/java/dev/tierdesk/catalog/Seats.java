package dev.tierdesk.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number of seats as a person gives it.
///
/// @param product null for every product of the plan that is sold by seat
public record Seats(@Nullable String product, BigDecimal quantity) {}
