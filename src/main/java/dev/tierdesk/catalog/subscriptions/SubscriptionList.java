package dev.tierdesk.catalog.subscriptions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every subscription that one system has on a date.
///
/// @param source name of the system
/// @param date for which the list is complete, in the catalog's time zone
/// @param reason why it was imported, in a person's words; null where nobody said
/// @param subscriptions those of the list, then those of earlier lists that it does not have any more, as ended
public record SubscriptionList(
        String source, LocalDate date, @Nullable String reason, List<Subscription> subscriptions) {
    public SubscriptionList {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        subscriptions = List.copyOf(subscriptions);
    }

    /// A list that nobody gave a reason for.
    public SubscriptionList(String source, LocalDate date, List<Subscription> subscriptions) {
        this(source, date, null, subscriptions);
    }

    /// The same, imported for this reason.
    public SubscriptionList because(@Nullable String why) {
        return new SubscriptionList(source, date, why, subscriptions);
    }

    /// This list after `before`, the last of the same source: what only that one has is kept as ended.
    SubscriptionList after(SubscriptionList before) {
        Continuations listed = new Continuations(subscriptions);
        List<Subscription> gone = new ArrayList<>();
        for (Subscription earlier : before.subscriptions) {
            if (!listed.take(earlier)) {
                gone.add(earlier.ended() == null ? earlier.ended(date) : earlier);
            }
        }
        List<Subscription> merged = new ArrayList<>(subscriptions);
        merged.addAll(gone);
        return new SubscriptionList(source, date, reason, merged);
    }

    boolean hasActive() {
        return subscriptions.stream().anyMatch(Subscription::isActive);
    }
}
