package dev.tierdesk.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A name that formulas may use as `var.name`.
///
/// @param defaultValue what it is where nobody says otherwise
public record Variable(String name, BigDecimal defaultValue, @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) {}
