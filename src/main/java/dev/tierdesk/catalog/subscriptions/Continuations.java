package dev.tierdesk.catalog.subscriptions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The subscriptions of a list while those of the list before it look for themselves in it. Each is found once: the one
/// of the same customer, plan, version and start, else one where either list does not say the start.
final class Continuations {
    private final Map<Subscription.Key, SequencedMap<Optional<LocalDate>, Integer>> left = new HashMap<>();

    Continuations(List<Subscription> list) {
        list.forEach(s -> left.computeIfAbsent(s.key(), key -> new LinkedHashMap<>()).merge(start(s), 1, Integer::sum));
    }

    /// Takes the one that an earlier subscription went on as; whether there was one.
    boolean take(Subscription earlier) {
        SequencedMap<Optional<LocalDate>, Integer> starts = left.get(earlier.key());
        if (starts == null) {
            return false;
        }
        Optional<LocalDate> wanted = start(earlier);
        Optional<LocalDate> start = starts.containsKey(wanted) ? wanted
                : wanted.isPresent() ? Optional.empty() : starts.firstEntry().getKey();
        Integer count = starts.remove(start);
        if (count == null) {
            return false;
        }
        if (count > 1) {
            starts.put(start, count - 1);
        } else if (starts.isEmpty()) {
            left.remove(earlier.key());
        }
        return true;
    }

    private static Optional<LocalDate> start(Subscription subscription) {
        return Optional.ofNullable(subscription.started());
    }
}
