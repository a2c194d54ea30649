package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every scheduled change of a catalog at one moment, and what the catalog was changed to meanwhile. Immutable.
///
/// @param changes in the order in which they are applied
/// @param revisions the number of the last revision of every object that ever was
/// @param newest when the newest change set was written
public record Schedule(List<ScheduledChange> changes, Map<UUID, Long> revisions, Instant newest) {
    /// Nothing was ever scheduled.
    public static final Schedule NONE = new Schedule(List.of(), Map.of(), Instant.EPOCH);

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

    /// The same with one more change.
    public Schedule with(ScheduledChange added) {
        List<ScheduledChange> more = new ArrayList<>(changes);
        more.add(added);
        return new Schedule(more, revisions, newest);
    }

    /// The number that the next change gets.
    long nextNumber() {
        return 1 + changes.stream().mapToLong(ScheduledChange::number).max().orElse(0);
    }

    /// What is still to come, in the order in which it does.
    public List<ScheduledChange> pending() {
        return changes.stream().filter(ScheduledChange::isPending).toList();
    }

    /// What is still to come and stands on an object, its own changes among it.
    List<ScheduledChange> on(UUID object) {
        return pending().stream().filter(change -> change.basis().containsKey(object)).toList();
    }

    /// That a change is still to come.
    static Problem announced(GuardProblem code, ScheduledChange change) {
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
        List<Problem> reasons = new ArrayList<>();
        UUID object = change.intention().object();
        for (Map.Entry<UUID, Long> kept : change.basis().entrySet()) {
            if (!kept.getValue().equals(revisions.get(kept.getKey()))) {
                Aggregate present = catalog.byId(kept.getKey()).orElse(null);
                reasons.add(kept.getKey().equals(object)
                        ? changed(change.object(), present)
                        : changedReference(change.object(), present));
            }
        }
        if (change.intention() instanceof Intention.Publish publish) {
            reasons.addAll(grown(publish.base(), change.basis().keySet(), catalog));
        }
        if (predecessor(change).filter(p -> p.outcome().state() != ScheduledChange.State.APPLIED && !p.isPending())
                .isPresent()) {
            reasons.add(Problem.of(ScheduleProblem.SCHEDULE_BASE_GONE, CatalogCheck.where(change.object())));
        }
        return reasons.stream().sorted((a, b) -> a.code().name().compareTo(b.code().name())).distinct().toList();
    }

    /// Why a change cannot be applied yet, its moment apart; empty where it can.
    public List<Problem> notReady(ScheduledChange change, Catalog catalog) {
        if (!change.isPending()) {
            return List.of(about(ScheduleProblem.SCHEDULE_OVER, change));
        }
        if (!stale(change, catalog).isEmpty()) {
            return List.of(about(ScheduleProblem.SCHEDULE_STALE, change));
        }
        return predecessor(change).filter(ScheduledChange::isPending).isPresent()
                ? List.of(about(ScheduleProblem.SCHEDULE_NOT_FIRST, change))
                : List.of();
    }

    /// An object as it will be at a moment: as it is now, with the pending changes of it that come before.
    ///
    /// @param self number of the change that asks; null where it is not scheduled yet
    public Optional<Footing> footing(UUID object, Instant due, @Nullable Long self, Catalog catalog) {
        Aggregate state = catalog.byId(object).orElse(null);
        if (state == null) {
            return Optional.empty();
        }
        Long follows = null;
        for (ScheduledChange earlier : pending()) {
            if (earlier.due().isAfter(due) || Objects.equals(earlier.number(), self)) {
                break;
            }
            if (earlier.intention().object().equals(object) && stale(earlier, catalog).isEmpty()) {
                state = earlier.intention().on(state, Set.of()).wanted();
                follows = earlier.number();
            }
        }
        return Optional.of(new Footing(state, follows));
    }

    /// The pending changes that go on from what the schedule itself has written: what it applies makes none of them stale,
    /// unless two set the same field.
    ///
    /// @param written what `applied` was written as
    /// @param before the catalog before that
    /// @param now the revisions after it
    public List<ScheduledChange> carried(
            ScheduledChange applied, List<Change> written, Catalog before, Map<UUID, Long> now) {
        boolean succeeds = written.stream().anyMatch(c -> c.before() == null && c.after() instanceof Price);
        List<ScheduledChange> carried = new ArrayList<>();
        for (ScheduledChange other : pending()) {
            Map<UUID, Long> basis = new HashMap<>(other.basis());
            written.forEach(c -> basis.computeIfPresent(c.id(), (id, number) -> now.getOrDefault(id, number)));
            if (other.number() != applied.number() && !basis.equals(other.basis()) && stale(other, before).isEmpty()) {
                Aggregate object = written.stream()
                        .filter(c -> c.id().equals(other.intention().object()))
                        .map(Change::after)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (object == null) {
                    carried.add(other.on(other.intention(), basis));
                } else if (!succeeds && isClean(other.intention(), object)) {
                    carried.add(other.on(other.intention().on(object, Set.of()), basis));
                }
            }
        }
        return List.copyOf(carried);
    }

    private static boolean isClean(Intention intention, Aggregate present) {
        return !(intention instanceof Intention.Edit edit)
                || ThreeWay.of(edit.base(), edit.wanted(), present).isClean();
    }

    private Optional<ScheduledChange> predecessor(ScheduledChange change) {
        return change.follows() == null ? Optional.empty() : find(change.follows());
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
        return Problem.of(code, CatalogCheck.where(object)).with("name", name(object));
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
