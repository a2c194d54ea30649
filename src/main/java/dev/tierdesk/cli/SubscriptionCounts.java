package dev.tierdesk.cli;

import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts of subscriptions with the day of the list that they are from. What is not known is not zero.
record SubscriptionCounts(Optional<LocalDate> asOf, Messages messages, Dates dates) {
    private static final String UNKNOWN = "?";

    static SubscriptionCounts of(KnownCatalog.Content known, Terminal terminal) {
        Subscriptions subscriptions = known.subscriptions();
        Dates dates = new Dates(terminal.messages(), known.catalog().settings().timeZone());
        return new SubscriptionCounts(subscriptions.asOf(), terminal.messages(), dates);
    }

    /// `12 (as of 20 Nov 2026)`, or `?` where no list was ever imported.
    String words(long count) {
        return asOf.map(day -> messages.get("cli.subscriptions.as-of", "count", count, "date", dates.day(day)))
                .orElse(UNKNOWN);
    }

    /// For machines: null where no list was ever imported.
    @Nullable Integer whole(long count) {
        return asOf.isPresent() ? Math.toIntExact(count) : null;
    }
}
