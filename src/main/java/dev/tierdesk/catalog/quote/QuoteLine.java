package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One charge of a quote: a slot, a key, and the price that won.
///
/// @param price the winning price; null where none applies
/// @param charge null where the price could not be charged or the key was dropped
/// @param key the price key that was charged; null on products without keys
/// @param remappedFrom the key that was asked for, where the default key was charged in its place
/// @param dropped whether usage of an unknown key was left out
/// @param listPrice whether a price without plan stood in
/// @param cost what it costs the seller, where the product has a cost in this currency for it
/// @param problems why there is no charge, or what is worth a look
public record QuoteLine(
        Slot slot,
        @Nullable Price price,
        @Nullable Charge charge,
        @Nullable String key,
        @Nullable String remappedFrom,
        boolean dropped,
        boolean listPrice,
        @Nullable BigDecimal cost,
        Resolution resolution,
        List<Problem> problems) {
    public QuoteLine {
        problems = List.copyOf(problems);
    }
}
