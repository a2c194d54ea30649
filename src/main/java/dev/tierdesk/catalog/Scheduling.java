package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Puts changes into a schedule, where the rules let it.
public final class Scheduling {
    private Scheduling() {}

    /// What comes of it: the change, or why there is none.
    ///
    /// @param change empty where it is refused
    public record Result(Optional<ScheduledChange> change, List<Problem> refused) {
        public Result {
            refused = List.copyOf(refused);
        }

        static Result of(ScheduledChange change) {
            return new Result(Optional.of(change), List.of());
        }

        /// Nothing, for these reasons.
        public static Result refused(List<Problem> reasons) {
            return new Result(Optional.empty(), reasons);
        }
    }

    /// Schedules what is asked, on the object as it will be by then.
    public static Result add(ScheduleRequest asked, Catalog catalog, Schedule schedule, Clock clock) {
        Instant now = clock.instant();
        Aggregate base = asked.intention().base();
        if (!asked.due().isAfter(now)) {
            return Result.refused(List.of(Problem.of(ScheduleProblem.SCHEDULE_PAST, CatalogCheck.where(base))
                    .with("due", asked.due().toString())));
        }
        Schedule.Footing footing =
                schedule.footing(base.id(), asked.due(), null, catalog).orElse(null);
        if (footing == null) {
            return Result.refused(List.of(gone(base)));
        }
        Intention intention = asked.intention().on(footing.object(), Set.of());
        return result(schedule.nextNumber(), asked.with(intention), footing, catalog, schedule, now);
    }

    /// Confirms a change again, on the object as it is now or will be by then.
    ///
    /// @param takePresent conflicting fields whose present value stays
    /// @param takeScheduled conflicting fields that are set as scheduled
    public static Result reconfirm(
            ScheduledChange change, Set<String> takePresent, Set<String> takeScheduled, Catalog catalog,
            Schedule schedule, Clock clock) {
        if (!change.isPending()) {
            return Result.refused(schedule.notReady(change, catalog));
        }
        Reconfirm asked = Reconfirm.of(change, schedule, catalog).orElse(null);
        if (asked == null) {
            return Result.refused(List.of(gone(change.object())));
        }
        List<Problem> undecided = asked.conflicts().stream()
                .filter(field -> !takePresent.contains(field) && !takeScheduled.contains(field))
                .map(field -> Problem.of(ScheduleProblem.SCHEDULE_UNDECIDED, CatalogCheck.where(change.object()))
                        .with("field", field))
                .toList();
        if (!undecided.isEmpty()) {
            return Result.refused(undecided);
        }
        ScheduleRequest request = change.request().with(asked.result(takePresent));
        return result(change.number(), request, asked.footing(), catalog, schedule, clock.instant());
    }

    /// Takes a change out of the schedule.
    public static Result unschedule(ScheduledChange change, Clock clock) {
        return change.isPending()
                ? Result.of(change.ended(ScheduledChange.Outcome.unscheduled(clock.instant().truncatedTo(ChronoUnit.MILLIS))))
                : Result.refused(List.of(
                        Problem.of(ScheduleProblem.SCHEDULE_OVER, CatalogCheck.where(change.object()))));
    }

    private static Result result(
            long number, ScheduleRequest request, Schedule.Footing footing, Catalog catalog, Schedule schedule, Instant now) {
        Intention intention = request.intention();
        List<Problem> problems = intention.problems();
        if (problems.isEmpty() && intention instanceof Intention.Edit edit) {
            problems = newErrors(footing.object(), edit.wanted(), catalog);
        }
        return problems.isEmpty()
                ? Result.of(new ScheduledChange(number, request, basis(intention, catalog, schedule), footing.follows(),
                        now.truncatedTo(ChronoUnit.MILLIS), ScheduledChange.Outcome.PENDING))
                : Result.refused(problems);
    }

    /// Errors that `after` has and `before` has not.
    static List<Problem> newErrors(Aggregate before, Aggregate after, Catalog catalog) {
        List<Problem> known = CatalogCheck.problems(before, catalog);
        return CatalogCheck.problems(after, catalog).stream()
                .filter(Problem::isError)
                .filter(problem -> !known.contains(problem))
                .map(problem -> problem.in(CatalogCheck.where(after)))
                .toList();
    }

    static Problem gone(Aggregate object) {
        return Problem.of(ScheduleProblem.SCHEDULE_OBJECT_GONE, CatalogCheck.where(object))
                .with("name", Schedule.name(object));
    }

    /// The object and everything it refers to, before and after, each with the number of its last revision.
    private static Map<UUID, Long> basis(Intention intention, Catalog catalog, Schedule schedule) {
        Set<Aggregate> objects = new LinkedHashSet<>(List.of(intention.base()));
        objects.addAll(referred(intention.base(), catalog));
        objects.addAll(referred(intention.wanted(), catalog));
        if (intention instanceof Intention.Publish publish) {
            objects.addAll(catalog.versionsOf(publish.base().code()));
            for (Price price : catalog.pricesOfPlan(publish.base().code())) {
                objects.add(price);
                objects.addAll(referred(price, catalog));
            }
        }
        Map<UUID, Long> basis = new HashMap<>();
        objects.forEach(o -> basis.put(o.id(), schedule.revisions().getOrDefault(o.id(), 0L)));
        return basis;
    }

    private static Set<Aggregate> referred(Aggregate object, Catalog catalog) {
        Set<Aggregate> referred = new LinkedHashSet<>();
        switch (object) {
            case Product product -> {
                product.units().forEach(code -> catalog.unit(code).ifPresent(referred::add));
                product.requires().forEach(code -> catalog.product(code).ifPresent(referred::add));
            }
            case Plan plan -> plan.allowances().forEach(allowance -> {
                catalog.product(allowance.product()).ifPresent(referred::add);
                catalog.unit(allowance.unit()).ifPresent(referred::add);
            });
            case Price price -> {
                catalog.plan(price.plan()).ifPresent(referred::add);
                catalog.product(price.product()).ifPresent(referred::add);
                catalog.unit(price.unit()).ifPresent(referred::add);
            }
            case BillableUnit unit -> {}
            case CatalogSettings settings -> {}
            case PlanVersion version -> {}
        }
        return referred;
    }
}
