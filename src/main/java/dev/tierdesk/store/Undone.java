package dev.tierdesk.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which change sets were taken back by one that still stands. Change sets are added newest first, so that whether an
/// undo was itself undone is known before what it undid.
final class Undone {
    private final Map<Long, Long> undoneBy = new HashMap<>();
    private final Map<Long, Long> standingUndoes = new HashMap<>();

    void add(long number, @Nullable Long undoes) {
        if (undoes != null && !undoneBy.containsKey(number)) {
            undoneBy.putIfAbsent(undoes, number);
            standingUndoes.put(number, undoes);
        }
    }

    /// The change set that took back `number` and stands; null where there is none.
    @Nullable Long by(long number) {
        return undoneBy.get(number);
    }

    /// Whether `later` and another change set, both after `number`, cancel each other.
    boolean isCancelledAfter(long number, long later) {
        Long undoes = standingUndoes.get(later);
        return undoneBy.containsKey(later) || (undoes != null && undoes > number);
    }
}
