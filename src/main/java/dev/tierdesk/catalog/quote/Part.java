package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One charge of a plan before it is computed: a slot, a key, its quantity, and the price that applies.
///
/// @param key null on products without keys
/// @param remappedFrom the keys that were asked for where the default key stands in, with commas; null otherwise
/// @param metered the quantity
/// @param cost of one metered unit; null where there is none
/// @param rater null where nothing can be charged
/// @param problems why not, or what is worth a look
record Part(
        Slot slot,
        @Nullable String key,
        @Nullable String remappedFrom,
        boolean dropped,
        BigDecimal metered,
        @Nullable BigDecimal cost,
        Resolution resolution,
        @Nullable Rater rater,
        List<Problem> problems) {
    Part {
        problems = List.copyOf(problems);
    }

    /// Whether it is of seats that are not whole.
    boolean isPartOfSeat() {
        return slot.chargeType() == ChargeType.SEAT && metered.stripTrailingZeros().scale() > 0;
    }

    Part withMetered(BigDecimal quantity) {
        return quantity.compareTo(metered) == 0
                ? this
                : new Part(slot, key, remappedFrom, dropped, quantity, cost, resolution, rater, problems);
    }
}
