package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What prices compete for: one charge of a bill (`pricing.md` 6).
///
/// @param unit null for FIXED_CHARGE and SEAT
public record Slot(String product, ChargeType chargeType, @Nullable String unit, String component) {
    /// The slot a price is for.
    public static Slot of(Price price) {
        return new Slot(price.product(), price.chargeType(), price.unit(), price.component());
    }

    /// A problem that names it: `product`, `component` where it has one, `unit` (empty for none).
    public Problem named(Problem problem) {
        Problem named = problem.with("product", product);
        return (component.isEmpty() ? named : named.with("component", component))
                .with("unit", Objects.requireNonNullElse(unit, ""));
    }
}
