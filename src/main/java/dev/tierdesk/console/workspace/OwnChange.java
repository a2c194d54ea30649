package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.ChangeSource;

/// A change set of this window that can be taken back, or done again.
///
/// @param number of the change set to take back; where it is to be done again, of the undo
/// @param label of what was done first
/// @param source of what was done first
public record OwnChange(long number, String label, ChangeSource source) {
    /// Whether a person wrote it by hand, and not a file or a date.
    public boolean isByHand() {
        return source != ChangeSource.IMPORT && source != ChangeSource.SCHEDULE;
    }
}
