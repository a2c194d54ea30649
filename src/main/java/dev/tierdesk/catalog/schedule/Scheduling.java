package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// Schedules what is asked, on the objects as they will be by then.
    public static Result add(ScheduleRequest asked, Catalog catalog, Schedule schedule, Clock clock) {
        Instant now = clock.instant();
        if (!asked.due().isAfter(now)) {
            return Result.refused(List.of(
                    Problem.of(ScheduleProblem.SCHEDULE_PAST, CatalogCheck.where(asked.intentions().getFirst().base()))
                            .with("due", asked.due().toString())));
        }
        Map<UUID, Schedule.Footing> footings = schedule.footings(asked.objects(), asked.due(), null, catalog);
        List<Problem> gone = gone(asked.intentions(), footings.keySet());
        return gone.isEmpty()
                ? result(schedule.nextNumber(), asked.on(objects(footings), Set.of()), footings, catalog, schedule, now)
                : Result.refused(gone);
    }

    /// Confirms a change again, on the objects as they are now or will be by then. Those that are gone are left out of
    /// it, unless all are.
    ///
    /// @param takePresent conflicting fields whose present value stays, each as [ScheduleRequest#place] calls it
    /// @param takeScheduled conflicting fields that are set as scheduled
    public static Result reconfirm(
            ScheduledChange change, Set<String> takePresent, Set<String> takeScheduled, Catalog catalog,
            Schedule schedule, Clock clock) {
        if (!change.isPending()) {
            return Result.refused(schedule.notReady(change, catalog));
        }
        Reconfirm asked = Reconfirm.of(change, schedule, catalog).orElse(null);
        if (asked == null) {
            return Result.refused(gone(change.intentions(), Set.of()));
        }
        List<Problem> undecided = asked.conflicts().stream()
                .filter(field -> !takePresent.contains(field) && !takeScheduled.contains(field))
                .map(field -> Problem.of(ScheduleProblem.SCHEDULE_UNDECIDED, CatalogCheck.where(change.object()))
                        .with("field", field))
                .toList();
        if (!undecided.isEmpty()) {
            return Result.refused(undecided);
        }
        return result(
                change.number(), asked.result(takePresent), asked.footings(), catalog, schedule, clock.instant());
    }

    /// Takes a change out of the schedule.
    public static Result unschedule(ScheduledChange change, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return change.isPending()
                ? Result.of(change.ended(ScheduledChange.Outcome.unscheduled(now)))
                : Result.refused(List.of(
                        Problem.of(ScheduleProblem.SCHEDULE_OVER, CatalogCheck.where(change.object()))));
    }

    private static Result result(
            long number, ScheduleRequest request, Map<UUID, Schedule.Footing> footings, Catalog catalog,
            Schedule schedule, Instant now) {
        List<Intention> does = request.intentions().stream()
                .filter(intention -> !doesNothing(intention) && !Successors.isTooLate(intention, request.due()))
                .toList();
        ScheduleRequest asked = does.isEmpty() ? request : request.with(does);
        List<Problem> problems = asked.intentions().stream().flatMap(i -> problems(i, asked.due())).distinct().toList();
        if (problems.isEmpty()) {
            problems = newErrors(objects(footings), wanted(asked.intentions()), catalog);
        }
        Set<Long> follows = footings.values().stream()
                .map(Schedule.Footing::follows)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return problems.isEmpty()
                ? Result.of(new ScheduledChange(number, asked, basis(asked.intentions(), catalog, schedule), follows,
                        now.truncatedTo(ChronoUnit.MILLIS), ScheduledChange.Outcome.PENDING))
                : Result.refused(problems);
    }

    private static Stream<Problem> problems(Intention intention, Instant due) {
        return Successors.isTooLate(intention, due)
                ? Stream.of(Problem.of(ScheduleProblem.SCHEDULE_START, CatalogCheck.where(intention.base()))
                        .with("from", due.toString()))
                : intention.problems().stream();
    }

    private static boolean doesNothing(Intention intention) {
        return intention instanceof Intention.Edit edit && edit.base().equals(edit.wanted());
    }

    /// What edits make of their objects.
    private static Map<UUID, Aggregate> wanted(List<Intention> intentions) {
        Map<UUID, Aggregate> wanted = new LinkedHashMap<>();
        for (Intention intention : intentions) {
            if (intention instanceof Intention.Edit edit) {
                wanted.put(edit.object(), edit.wanted());
            }
        }
        return wanted;
    }

    private static Map<UUID, Aggregate> objects(Map<UUID, Schedule.Footing> footings) {
        Map<UUID, Aggregate> objects = new HashMap<>();
        footings.forEach((id, footing) -> objects.put(id, footing.object()));
        return objects;
    }

    /// Errors that objects have once all of them are as wanted, and did not have before.
    ///
    /// @param before by id
    /// @param wanted by id, some of them
    public static List<Problem> newErrors(Map<UUID, Aggregate> before, Map<UUID, Aggregate> wanted, Catalog catalog) {
        Catalog then = catalog.apply(wanted.values().stream()
                .map(object -> new Change(catalog.byId(object.id()).orElse(null), object))
                .toList());
        return wanted.values().stream()
                .flatMap(after -> newErrors(Objects.requireNonNull(before.get(after.id())), catalog, after, then))
                .toList();
    }

    private static Stream<Problem> newErrors(Aggregate before, Catalog catalog, Aggregate after, Catalog then) {
        List<Problem> errors = CatalogCheck.problems(after, then).stream().filter(Problem::isError).toList();
        List<Problem> known = errors.isEmpty() ? List.of() : CatalogCheck.problems(before, catalog);
        return errors.stream()
                .filter(problem -> !known.contains(problem))
                .map(problem -> problem.in(CatalogCheck.where(after)));
    }

    /// That objects are gone, each told once.
    public static List<Problem> gone(List<Intention> intentions, Set<UUID> present) {
        return intentions.stream()
                .map(Intention::base)
                .filter(object -> !present.contains(object.id()))
                .map(object -> Problem.of(ScheduleProblem.SCHEDULE_OBJECT_GONE, CatalogCheck.where(object))
                        .with("name", Schedule.name(object)))
                .distinct()
                .toList();
    }

    /// The objects and everything they refer to, before and after, each with the number of its last revision.
    private static Map<UUID, Long> basis(List<Intention> intentions, Catalog catalog, Schedule schedule) {
        Set<UUID> objects = new HashSet<>();
        for (Intention intention : intentions) {
            objects.add(intention.object());
            add(referred(intention.base(), catalog), objects);
            add(referred(intention.wanted(), catalog), objects);
            if (intention instanceof Intention.Publish publish) {
                add(catalog.versionsOf(publish.base().code()), objects);
                for (Price price : catalog.pricesOfPlan(publish.base().code())) {
                    objects.add(price.id());
                    add(referred(price, catalog), objects);
                }
            }
        }
        Map<UUID, Long> basis = new HashMap<>();
        objects.forEach(id -> basis.put(id, schedule.revisions().getOrDefault(id, 0L)));
        return basis;
    }

    private static void add(Collection<? extends Aggregate> objects, Set<UUID> ids) {
        objects.forEach(object -> ids.add(object.id()));
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
