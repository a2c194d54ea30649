package dev.tierdesk.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Every subscription that one system has on a date.
///
/// @param source name of the system
/// @param date for which the list is complete, in the catalog's time zone
/// @param subscriptions those of the list, then those of earlier lists that it does not have any more, as ended
public record SubscriptionList(String source, LocalDate date, List<Subscription> subscriptions) {
    public SubscriptionList {
        subscriptions = List.copyOf(subscriptions);
    }

    /// This list after `before`, the last of the same source: what only that one has is kept as ended.
    SubscriptionList after(SubscriptionList before) {
        Map<Subscription.Key, List<Subscription>> listed = subscriptions.stream()
                .collect(Collectors.groupingBy(Subscription::key, Collectors.toCollection(ArrayList::new)));
        List<Subscription> gone = new ArrayList<>();
        for (Subscription earlier : before.subscriptions) {
            List<Subscription> same = listed.getOrDefault(earlier.key(), List.of());
            same.stream()
                    .filter(later -> later.continues(earlier))
                    .min(Comparator.comparing(later -> !Objects.equals(later.started(), earlier.started())))
                    .ifPresentOrElse(
                            same::remove, () -> gone.add(earlier.ended() == null ? earlier.ended(date) : earlier));
        }
        List<Subscription> merged = new ArrayList<>(subscriptions);
        merged.addAll(gone);
        return new SubscriptionList(source, date, merged);
    }

    boolean hasActive() {
        return subscriptions.stream().anyMatch(Subscription::isActive);
    }
}
