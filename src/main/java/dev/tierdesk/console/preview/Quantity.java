package dev.tierdesk.console.preview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A quantity that can be typed.
///
/// @param name what it counts, in words
/// @param value null where none was given
record Quantity(Meter meter, String name, @Nullable BigDecimal value) {}
