package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The values of the names that formulas may use: `cost`, `cost.shipping`, `var.margin`. `quantity` and `unit_amount`
/// come from the charge itself.
///
/// @param values by name, canonical
public record Variables(Map<String, BigDecimal> values) {
    private static final Pattern NAME = Pattern.compile("cost(\\.[A-Za-z0-9_]+)?|var\\.[A-Za-z0-9_]+");

    /// No names at all.
    public static final Variables NONE = new Variables(Map.of());

    public Variables {
        Map<String, BigDecimal> exact = new HashMap<>(values);
        exact.replaceAll((name, value) -> Decimals.exact(value));
        values = Map.copyOf(exact);
    }

    /// Whether a formula can use this name for a value from outside the charge.
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
