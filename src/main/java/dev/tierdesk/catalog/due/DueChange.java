package dev.tierdesk.catalog.due;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.VersionNumbers;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/// What a scheduled change makes in the catalog as it is now. Immutable.
///
/// @param catalog as it is now
/// @param subscriptions that guards ask
/// @param numbers that versions of plans were ever given
public record DueChange(
        Catalog catalog, Subscriptions subscriptions, Schedule schedule, VersionNumbers numbers, Clock clock) {
    /// The changes it makes, all together, or why it fails. Asked of changes that are not stale.
    public Decision decide(ScheduledChange change) {
        return decide(change.request());
    }

    /// The changes that a request would make if it were due now, or why it would fail.
    public Decision decide(ScheduleRequest request) {
        List<Problem> gone = Scheduling.gone(request.intentions(), request.objects().stream()
                .filter(id -> catalog.byId(id).isPresent())
                .collect(Collectors.toSet()));
        return gone.isEmpty() ? new DueSteps(this, request).decide() : Decision.refused(gone);
    }
}
