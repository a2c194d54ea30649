package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.schedule.Succession;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Asks a person from when prices count that take the place of prices in force. Called on the FX thread.
@FunctionalInterface
public interface StartQuestion {
    /// Asks.
    ///
    /// @param successions at least one
    /// @param start gets the answer; not called where the person would rather not save
    void ask(List<Succession> successions, Consumer<Instant> start);
}
