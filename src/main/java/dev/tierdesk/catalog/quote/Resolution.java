package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Slot;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which price of a slot applies, and why the others do not.
///
/// @param winner null where no price applies
/// @param reason what decided: the rank at which the winner stood out
/// @param losers the others of the slot
public record Resolution(Slot slot, @Nullable Price winner, @Nullable Reason reason, List<Loser> losers) {
    /// What made the winner win.
    public enum Reason {
        ONLY_CANDIDATE,
        CUSTOMER,
        PLAN,
        COUNTRY,
        DIMENSIONS,
        LATEST_EFFECTIVE_FROM,
        TIE
    }

    /// Why a price did not apply.
    public enum Against {
        OTHER_CURRENCY,
        OTHER_KEY,
        NOT_IN_EFFECT,
        OTHER_CUSTOMER,
        OTHER_PLAN,
        OTHER_COUNTRY,
        OTHER_DIMENSIONS,
        LESS_SPECIFIC
    }

    /// A price that did not apply.
    public record Loser(Price price, Against against) {}

    public Resolution {
        losers = List.copyOf(losers);
    }

    /// The losers that could have won for somebody else, on another day or without the winner; first those that would
    /// apply without it. Prices in other currencies, of other keys and plans are siblings, no rivals.
    public List<Loser> rivals() {
        return losers.stream()
                .filter(loser -> switch (loser.against()) {
                    case OTHER_CURRENCY, OTHER_KEY, OTHER_PLAN -> false;
                    case NOT_IN_EFFECT, OTHER_CUSTOMER, OTHER_COUNTRY, OTHER_DIMENSIONS, LESS_SPECIFIC -> true;
                })
                .sorted(Comparator.comparing(loser -> loser.against() != Against.LESS_SPECIFIC))
                .toList();
    }
}
