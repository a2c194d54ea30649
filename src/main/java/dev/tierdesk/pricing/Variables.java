package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.Map;

/// The values of the names that formulas may use: `cost`, `cost.shipping`, `var.margin`. `quantity` and `unit_amount` come
/// from the charge itself.
///
/// @param values by name
public record Variables(Map<String, BigDecimal> values) {
    /// No names at all.
    public static final Variables NONE = new Variables(Map.of());

    public Variables {
        values = Map.copyOf(values);
    }
}
