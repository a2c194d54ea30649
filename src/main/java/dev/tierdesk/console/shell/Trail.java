package dev.tierdesk.console.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The places a person has been at, for Back and Forward. Objects of one list that are looked at for less than a
/// second, as with the arrow keys, are passed over.
final class Trail {
    private static final int LIMIT = 100;
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Deque<Spot> back = new ArrayDeque<>();
    private final Deque<Spot> forward = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private Spot here;
    private Instant since;

    /// A screen, and the object that was open in it; null for none.
    record Spot(ScreenName screen, @Nullable UUID object) {}

    Trail(Spot start, Clock clock) {
        this.clock = clock;
        here = start;
        since = clock.instant();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /// The person went somewhere.
    void visit(Spot spot) {
        if (spot.equals(here)) {
            return;
        }
        boolean sameList = spot.screen() == here.screen();
        Instant now = clock.instant();
        if (!sameList || here.object() != null && !now.isBefore(since.plus(GLANCE))) {
            push(back, here);
            forward.clear();
        }
        arrive(spot, now);
    }

    /// Goes to the last place before this one that is still there.
    Optional<Spot> back(Predicate<Spot> isThere) {
        return go(back, forward, isThere);
    }

    /// Goes to where [#back] was called.
    Optional<Spot> forward(Predicate<Spot> isThere) {
        return go(forward, back, isThere);
    }

    private Optional<Spot> go(Deque<Spot> from, Deque<Spot> to, Predicate<Spot> isThere) {
        Spot next = from.poll();
        while (next != null && (next.equals(here) || !isThere.test(next))) {
            next = from.poll();
        }
        if (next != null) {
            push(to, here);
            arrive(next, clock.instant());
        }
        show();
        return Optional.ofNullable(next);
    }

    private void arrive(Spot spot, Instant now) {
        here = spot;
        since = now;
        show();
    }

    private void show() {
        canGoBack.set(!back.isEmpty());
        canGoForward.set(!forward.isEmpty());
    }

    private static void push(Deque<Spot> side, Spot spot) {
        side.push(spot);
        if (side.size() > LIMIT) {
            side.removeLast();
        }
    }
}
