package dev.tierdesk.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scheduled change beside what became of its object since: what it was made on, what is there now, and what would come
/// of both. Immutable.
///
/// @param footing the object as the change would find it
/// @param merge the base, what was scheduled, and what is there
public record Reconfirm(ScheduledChange change, Schedule.Footing footing, ThreeWay merge) {
    /// Compares; empty where the object is gone.
    public static Optional<Reconfirm> of(ScheduledChange change, Schedule schedule, Catalog catalog) {
        return schedule.footing(change.intention().object(), change.due(), change.number(), catalog)
                .map(footing -> new Reconfirm(change, footing, ThreeWay.of(change.intention().base(),
                        change.intention().wanted(), footing.object())));
    }

    /// The fields that the schedule and somebody else set to different values: of each one has to be chosen.
    public List<String> conflicts() {
        return change.intention() instanceof Intention.Edit ? merge.conflicts() : List.of();
    }

    /// What is applied where it is confirmed.
    ///
    /// @param takePresent conflicting fields whose present value stays
    public Intention result(Set<String> takePresent) {
        return change.intention().on(footing.object(), takePresent);
    }
}
