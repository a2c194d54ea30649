package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import java.util.List;

/// What came of the changes that were due.
///
/// @param written the change sets of those that were applied, in their order
/// @param applied these changes
/// @param failed no longer valid; kept with their problems
/// @param waiting due, but to be confirmed again first
/// @param paused whether nothing was done because the clock shows a time before the newest change set
public record ScheduleRun(
        List<ChangeSet> written, List<ScheduledChange> applied, List<ScheduledChange> failed,
        List<ScheduledChange> waiting, boolean paused) {
    public ScheduleRun {
        written = List.copyOf(written);
        applied = List.copyOf(applied);
        failed = List.copyOf(failed);
        waiting = List.copyOf(waiting);
    }

    /// Whether nothing changed.
    public boolean isQuiet() {
        return applied.isEmpty() && failed.isEmpty();
    }
}
