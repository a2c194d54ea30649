package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a scheduled change makes in the catalog as it is now. Immutable.
///
/// @param catalog as it is now
/// @param subscriptions that guards ask
/// @param numbers that versions of plans were ever given
public record DueChange(
        Catalog catalog, Subscriptions subscriptions, Schedule schedule, VersionNumbers numbers, Clock clock) {
    /// The changes it makes, or why it fails. Asked of changes that are not stale.
    public Decision decide(ScheduledChange change) {
        Intention intention = change.intention();
        Aggregate present = catalog.byId(intention.object()).orElse(null);
        if (present == null) {
            return Decision.refused(List.of(Scheduling.gone(intention.base())));
        }
        return switch (intention) {
            case Intention.Edit edit -> edit(change, edit.on(present, Set.of()));
            case Intention.Move move -> Moves.apply(catalog, subscriptions, schedule, List.of(present.id()), move.to(),
                    new Confirmation(move.typed(), change.request().reason()), clock);
            case Intention.Publish publish -> publish(present.code());
        };
    }

    private Decision edit(ScheduledChange change, Intention.Edit edit) {
        Aggregate before = edit.base();
        Aggregate after = edit.wanted();
        List<Problem> problems = edit.problems();
        if (problems.isEmpty()) {
            problems = Scheduling.newErrors(before, after, catalog);
        }
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        Instant now = clock.instant();
        Instant start = change.due().isAfter(now) ? now : change.due();
        Optional<Succession> succession = Succession.of(before, after, now);
        if (succession.isEmpty()) {
            return Decision.of(List.of(new Change(before, after)));
        }
        Succession next = succession.get();
        return next.canStart(start)
                ? Decision.of(List.of(new Change(next.before(), next.ended(start)),
                        Change.created(next.next(Ids.next(clock), start, catalog))))
                : Decision.refused(List.of(Problem.of(ScheduleProblem.SCHEDULE_START, CatalogCheck.where(before))
                        .with("from", start.toString())));
    }

    private Decision publish(String plan) {
        Publication publication = Publication.check(catalog, plan, numbers.next(plan), subscriptions, clock);
        return publication.isPossible()
                ? Decision.of(publication.changes(catalog, clock))
                : Decision.refused(publication.problems().stream().filter(Problem::isError).toList());
    }
}
