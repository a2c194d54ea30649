package dev.tierdesk.store;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.schedule.Intention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an intention is, as it is kept.
enum IntentionType {
    EDIT,
    MOVE,
    PUBLISH;

    static IntentionType of(Intention intention) {
        return switch (intention) {
            case Intention.Edit edit -> EDIT;
            case Intention.Move move -> MOVE;
            case Intention.Publish publish -> PUBLISH;
        };
    }

    /// The state of a kind that is kept under a name.
    ///
    /// @throws IllegalArgumentException if there is none
    static State state(Kind kind, @Nullable String name) {
        return Lifecycle.states(kind).stream()
                .flatMap(List::stream)
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a " + kind + ": " + name));
    }
}
