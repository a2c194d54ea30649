package dev.tierdesk.console.schedule;

import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.words.ScheduleWords;
import java.util.List;

/// A scheduled change in words.
///
/// @param until how long it takes; empty for what is over
/// @param effect before → after, in one line
/// @param reasons why it waits, or why it failed
/// @param ready whether it can be applied now
record ScheduleRow(
        ScheduledChange change, String when, String until, String title, String effect, String state, boolean stale,
        boolean ready, List<String> reasons, List<ScheduleWords.Field> fields) {
    ScheduleRow {
        reasons = List.copyOf(reasons);
        fields = List.copyOf(fields);
    }

    /// What colours the state.
    String tone() {
        return stale ? "amber" : switch (change.outcome().state()) {
            case PENDING -> "blue";
            case APPLIED -> change.isLate() ? "amber" : "green";
            case FAILED -> "red";
            case UNSCHEDULED -> "grey";
        };
    }

    String why() {
        String given = change.request().reason();
        return given == null ? "" : given;
    }
}
