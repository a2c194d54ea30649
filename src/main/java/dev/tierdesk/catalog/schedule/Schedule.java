package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.pricing.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every scheduled change of a catalog at one moment, and what the catalog was changed to meanwhile. Immutable.
///
/// @param changes in the order in which they are applied
/// @param revisions the number of the last revision of every object that ever was
/// @param newest when the newest change set was written
public record Schedule(List<ScheduledChange> changes, Map<UUID, Long> revisions, Instant newest) {
    /// Nothing was ever scheduled.
    public static final Schedule NONE = new Schedule(List.of(), Map.of(), Instant.EPOCH);

    private static final Comparator<Problem> BY_CODE_AND_NAME = Comparator
            .comparing((Problem reason) -> reason.code().name())
            .thenComparing(reason -> String.valueOf(reason.arguments().get("name")));

    public Schedule {
        changes = changes.stream().sorted(ScheduledChange.BY_MOMENT).toList();
        revisions = Map.copyOf(revisions);
    }

    /// An object as a scheduled change finds it.
    ///
    /// @param follows number of the scheduled change that made it so; null where it is as it is now
    public record Footing(Aggregate object, @Nullable Long follows) {}

    public Optional<ScheduledChange> find(long number) {
        return changes.stream().filter(c -> c.number() == number).findFirst();
    }

    /// The number that the next change gets.
    long nextNumber() {
        return 1 + changes.stream().mapToLong(ScheduledChange::number).max().orElse(0);
    }

    /// What is still to come, in the order in which it does.
    public List<ScheduledChange> pending() {
        return changes.stream().filter(ScheduledChange::isPending).toList();
    }

    /// What is still to come of an object, in the order in which it does.
    public List<ScheduledChange> of(UUID object) {
        return pending().stream().filter(change -> change.isAbout(object)).toList();
    }

    /// The change that was applied as a change set.
    public Optional<ScheduledChange> appliedAs(long changeSet) {
        return changes.stream().filter(c -> Objects.equals(c.outcome().changeSet(), changeSet)).findFirst();
    }

    /// What is still to come and stands on an object, its own changes among it.
    public List<ScheduledChange> on(UUID object) {
        return pending().stream()
                .filter(change -> change.basis().containsKey(object) || change.isAbout(object))
                .toList();
    }

    /// That a change is still to come.
    public static Problem announced(GuardProblem code, ScheduledChange change) {
        return Problem.of(code, CatalogCheck.where(change.object()))
                .with("name", name(change.object()))
                .with("from", change.due().toString());
    }

    /// What should have happened by now.
    public List<ScheduledChange> due(Instant now) {
        return pending().stream().filter(c -> !c.due().isAfter(now)).toList();
    }

    /// Whether the clock shows a time before the newest change set: then nobody knows what is due.
    public boolean isPaused(Instant now) {
        return newest.isAfter(now);
    }

    /// Whether something in it waits for somebody: a stale change, or the clock.
    public boolean isWaiting(Catalog catalog, Instant now) {
        List<ScheduledChange> pending = pending();
        return !pending.isEmpty()
                && (isPaused(now) || pending.stream().anyMatch(change -> !stale(change, catalog).isEmpty()));
    }

    /// Why a pending change has to be confirmed before it is applied; empty where it has not.
    public List<Problem> stale(ScheduledChange change, Catalog catalog) {
        if (!change.isPending()) {
            return List.of();
        }
        if (change.basis().isEmpty()) {
            return List.of(about(ScheduleProblem.SCHEDULE_RESTORED, change));
        }
        List<Problem> reasons = new ArrayList<>();
        Map<UUID, Aggregate> objects = new HashMap<>();
        change.intentions().forEach(intention -> objects.putIfAbsent(intention.object(), intention.base()));
        for (Map.Entry<UUID, Long> kept : change.basis().entrySet()) {
            if (!kept.getValue().equals(revisions.get(kept.getKey()))) {
                Aggregate present = catalog.byId(kept.getKey()).orElse(null);
                Aggregate object = objects.get(kept.getKey());
                reasons.add(object == null ? changedReference(change.object(), present) : changed(object, present));
            }
        }
        for (Intention intention : change.intentions()) {
            if (intention instanceof Intention.Publish publish) {
                reasons.addAll(grown(publish.base(), change.basis().keySet(), catalog));
            }
        }
        boolean stands = predecessors(change)
                .allMatch(p -> p.isPending() || p.outcome().state() == ScheduledChange.State.APPLIED);
        if (!stands) {
            reasons.add(about(ScheduleProblem.SCHEDULE_BASE_GONE, change));
        }
        return reasons.stream().distinct().sorted(BY_CODE_AND_NAME).toList();
    }

    /// Why a change cannot be applied yet, its moment apart; empty where it can.
    public List<Problem> notReady(ScheduledChange change, Catalog catalog) {
        if (!change.isPending()) {
            return List.of(about(ScheduleProblem.SCHEDULE_OVER, change));
        }
        if (!stale(change, catalog).isEmpty()) {
            return List.of(about(ScheduleProblem.SCHEDULE_STALE, change));
        }
        return predecessors(change).anyMatch(ScheduledChange::isPending)
                ? List.of(about(ScheduleProblem.SCHEDULE_NOT_FIRST, change))
                : List.of();
    }

    /// Objects as they will be at a moment, by their ids: as they are now, with the pending changes of them that come
    /// before. Those that are gone are not among them.
    ///
    /// @param self number of the change that asks; null where it is not scheduled yet
    Map<UUID, Footing> footings(Collection<UUID> objects, Instant due, @Nullable Long self, Catalog catalog) {
        Map<UUID, Footing> footings = new HashMap<>();
        objects.forEach(id -> catalog.byId(id).ifPresent(object -> footings.put(id, new Footing(object, null))));
        for (ScheduledChange earlier : pending()) {
            if (earlier.due().isAfter(due) || Objects.equals(earlier.number(), self)) {
                break;
            }
            if (earlier.request().objects().stream().anyMatch(footings::containsKey)
                    && stale(earlier, catalog).isEmpty()) {
                earlier.intentions().forEach(intention -> footings.computeIfPresent(intention.object(), (id, footing) ->
                        new Footing(intention.on(footing.object(), Set.of()).wanted(), earlier.number())));
            }
        }
        return footings;
    }

    /// The pending changes that go on from what the schedule itself has written: what it applies makes none of them
    /// stale, unless two set the same field.
    ///
    /// @param written what `applied` was written as
    /// @param before the catalog before that
    /// @param now the revisions after it
    public List<ScheduledChange> carried(
            ScheduledChange applied, List<Change> written, Catalog before, Map<UUID, Long> now) {
        Catalog after = before.apply(written);
        Set<UUID> ids = written.stream().map(Change::id).collect(Collectors.toSet());
        Map<UUID, Aggregate> states = new HashMap<>();
        List<ScheduledChange> carried = new ArrayList<>();
        for (ScheduledChange other : pending()) {
            if (other.number() == applied.number() || !stale(other, before).isEmpty()) {
                continue;
            }
            Map<UUID, Long> basis = new HashMap<>(other.basis());
            ids.forEach(id -> basis.computeIfPresent(id, (known, number) -> now.getOrDefault(id, number)));
            versions(other, written).forEach(id -> basis.put(id, now.getOrDefault(id, 0L)));
            ScheduleRequest next = Successors.of(other.request(), after);
            Map<UUID, Aggregate> found = objects(next, after);
            states.forEach((id, state) -> found.computeIfPresent(id, (same, object) -> state));
            if (next.objects().stream().anyMatch(ids::contains)) {
                if (!isClean(next, found)) {
                    continue;
                }
                next = next.on(found, Set.of());
                next.objects().forEach(id -> basis.putIfAbsent(id, now.getOrDefault(id, 0L)));
            }
            if (!basis.equals(other.basis())) {
                carried.add(other.on(next, basis));
            }
            next.intentions().forEach(intention -> states.put(intention.object(), intention.wanted()));
        }
        return List.copyOf(carried);
    }

    /// The versions that were made of the plans that a change publishes.
    private static Set<UUID> versions(ScheduledChange change, List<Change> written) {
        Set<String> plans = change.intentions().stream()
                .filter(Intention.Publish.class::isInstance)
                .map(intention -> intention.base().code())
                .collect(Collectors.toSet());
        return written.stream()
                .filter(made -> made.after() instanceof PlanVersion version && plans.contains(version.planCode()))
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    /// Whether nothing has to be decided where a request meets these objects, and none of them has ended by then.
    private static boolean isClean(ScheduleRequest request, Map<UUID, Aggregate> present) {
        return request.intentions().stream().allMatch(intention -> !(intention instanceof Intention.Edit edit)
                || isClean(edit, present.get(edit.object()), request.due()));
    }

    private static boolean isClean(Intention.Edit edit, @Nullable Aggregate present, Instant due) {
        return present != null
                && ThreeWay.of(edit.base(), edit.wanted(), present).isClean()
                && !Successors.isTooLate(edit.on(present, Set.of()), due);
    }

    private static Map<UUID, Aggregate> objects(ScheduleRequest request, Catalog catalog) {
        Map<UUID, Aggregate> objects = new HashMap<>();
        request.objects().forEach(id -> catalog.byId(id).ifPresent(object -> objects.put(id, object)));
        return objects;
    }

    private Stream<ScheduledChange> predecessors(ScheduledChange change) {
        return change.follows().stream().flatMap(number -> find(number).stream());
    }

    /// Prices and versions that a plan to be published got since.
    private static List<Problem> grown(Plan plan, Set<UUID> known, Catalog catalog) {
        List<Problem> reasons = new ArrayList<>();
        if (catalog.versionsOf(plan.code()).stream().anyMatch(version -> !known.contains(version.id()))) {
            reasons.add(changed(plan, plan));
        }
        catalog.pricesOfPlan(plan.code()).stream()
                .filter(price -> !known.contains(price.id()))
                .forEach(price -> reasons.add(changedReference(plan, price)));
        return reasons;
    }

    private static Problem changed(Aggregate object, @Nullable Aggregate present) {
        ScheduleProblem code =
                present == null ? ScheduleProblem.SCHEDULE_OBJECT_GONE : ScheduleProblem.SCHEDULE_OBJECT_CHANGED;
        return Problem.of(code, CatalogCheck.where(object)).with("name", name(present == null ? object : present));
    }

    private static Problem changedReference(Aggregate object, @Nullable Aggregate present) {
        return present == null
                ? Problem.of(ScheduleProblem.SCHEDULE_REFERENCE_GONE, CatalogCheck.where(object))
                : Problem.of(ScheduleProblem.SCHEDULE_REFERENCE_CHANGED, CatalogCheck.where(object))
                        .with("name", name(present));
    }

    private static Problem about(ScheduleProblem code, ScheduledChange change) {
        return Problem.of(code, CatalogCheck.where(change.object()));
    }

    static String name(Aggregate object) {
        return object.name().isBlank() ? object.code() : object.name();
    }
}
