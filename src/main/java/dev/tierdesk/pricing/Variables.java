package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// The values of the names that formulas may use: `cost`, `cost.shipping`, `var.margin`. `quantity` and `unit_amount`
/// come from the charge itself.
///
/// @param values by name, canonical
public record Variables(Map<String, BigDecimal> values) {
    /// No names at all.
    public static final Variables NONE = new Variables(Map.of());

    public Variables {
        Map<String, BigDecimal> exact = new HashMap<>(values);
        exact.replaceAll((name, value) -> Decimals.exact(value));
        values = Map.copyOf(exact);
    }
}
