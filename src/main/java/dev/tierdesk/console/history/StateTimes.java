package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.State;
import dev.tierdesk.store.PastState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When an object came into its states, as far as the change history tells. Immutable.
///
/// @param entered the last time of each state
public record StateTimes(Map<State, Instant> entered) {
    /// Nothing is known.
    public static final StateTimes UNKNOWN = new StateTimes(Map.of());

    public StateTimes {
        entered = Map.copyOf(entered);
    }

    /// What the history of an object tells.
    ///
    /// @param history oldest first
    public static StateTimes of(List<PastState> history) {
        Map<State, Instant> entered = new HashMap<>();
        List<State> before = List.of();
        boolean known = false;
        for (PastState past : history) {
            Aggregate after = past.after();
            if (after != null) {
                List<State> now = Lifecycle.of(after);
                for (State state : now) {
                    if (known ? !before.contains(state) : beginsHere(past)) {
                        entered.put(state, past.when());
                    }
                }
                before = now;
                known = true;
            }
        }
        return new StateTimes(entered);
    }

    /// The last time at which it came into a state; empty where nobody knows.
    public Optional<Instant> of(State state) {
        return Optional.ofNullable(entered.get(state));
    }

    /// Whether an object was made by its first known change: what was imported had its states before.
    private static boolean beginsHere(PastState first) {
        return !first.merged() && first.source() != ChangeSource.IMPORT;
    }
}
