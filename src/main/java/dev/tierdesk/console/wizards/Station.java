package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.State;

/// A state on the way from the first to the last.
///
/// @param words below its badge
record Station(State state, Place place, String words) {
    /// Where the objects are, seen from the station.
    enum Place {
        PASSED,
        NOW,
        NEXT,
        AHEAD
    }
}
