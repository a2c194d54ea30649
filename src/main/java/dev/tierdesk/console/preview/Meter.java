package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.quote.PlanCurve;
import org.jspecify.annotations.Nullable;

/// What a quantity is of: a unit of a product, on keyed products under a key, or the seats of a product.
///
/// @param unit null for seats
/// @param key null on products without keys
record Meter(String product, @Nullable String unit, @Nullable String key) {
    /// What the quantity of a price is of.
    static Meter of(Price price) {
        return new Meter(
                price.product(), price.unit(), price.chargeType() == ChargeType.USAGE ? price.priceKey() : null);
    }

    boolean isSeats() {
        return unit == null;
    }

    /// The axis along which this quantity moves.
    PlanCurve.Axis axis() {
        return new PlanCurve.Axis(product, unit, key);
    }

    /// The same without the key.
    Meter withoutKey() {
        return new Meter(product, unit, null);
    }
}
