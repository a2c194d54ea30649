package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.due.DueChange;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What shall happen to a catalog at moments to come, kept beside it. Used from the store's thread.
public final class StoredSchedule {
    private final CatalogStore store;
    private final Clock clock;

    private @Nullable List<ScheduledChange> known;

    StoredSchedule(CatalogStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What came of applying one change.
    ///
    /// @param change as it is kept now
    /// @param written null where it failed
    public record Applied(ScheduledChange change, @Nullable ChangeSet written) {}

    /// Everything that is or was scheduled. Where nothing is pending it has no revisions, which nothing stands on then.
    ///
    /// @throws StoreException BROKEN
    public Schedule read() {
        return store.guarded(() -> isIdle()
                ? store.reading(handle -> new Schedule(changes(), Map.of(), ScheduleRows.newest(handle)))
                : load());
    }

    /// Schedules a change, durably.
    ///
    /// @return why not, where the rules refuse it
    /// @throws StoreException BROKEN
    public Scheduling.Result add(ScheduleRequest request) {
        return store.guarded(() -> {
            Scheduling.Result result = Scheduling.add(request, store.load(), load(), clock);
            result.change().ifPresent(change -> keep(h -> ScheduleRows.insert(h, List.of(change))));
            return result;
        });
    }

    /// Takes over what was planned in the catalog that a backup is of: each of it waits to be confirmed.
    ///
    /// @throws StoreException BROKEN
    void takeOver(List<ScheduleRequest> planned) {
        store.guarded(() -> {
            Instant now = now();
            List<ScheduledChange> changes = new ArrayList<>();
            for (ScheduleRequest request : planned) {
                changes.add(new ScheduledChange(
                        changes.size() + 1L, request, Map.of(), Set.of(), now, ScheduledChange.Outcome.PENDING));
            }
            keep(h -> ScheduleRows.insert(h, changes));
            return changes;
        });
    }

    /// Confirms a change, for the reason that it has.
    ///
    /// @throws StoreException NOT_FOUND, BROKEN
    public Scheduling.Result reconfirm(long number, Set<String> takePresent, Set<String> takeScheduled) {
        return reconfirm(number, takePresent, takeScheduled, Confirmation.NONE);
    }

    /// Confirms a change on what its objects are now; those that are gone are left out of it, unless all are.
    ///
    /// @param takePresent fields that both set and whose present value stays, each as [ScheduleRequest#place] calls it
    /// @param takeScheduled fields that both set and that are set as scheduled
    /// @param given a reason, where it is another, and the code where a move is confirmed
    /// @return why not, where the rules refuse it
    /// @throws StoreException NOT_FOUND, BROKEN
    public Scheduling.Result reconfirm(
            long number, Set<String> takePresent, Set<String> takeScheduled, Confirmation given) {
        return store.guarded(() -> {
            Schedule schedule = load();
            Scheduling.Result result = Scheduling.reconfirm(
                    find(schedule, number).confirmed(given), takePresent, takeScheduled, store.load(), schedule, clock);
            result.change().ifPresent(change -> keep(h -> ScheduleRows.update(h, List.of(change))));
            return result;
        });
    }

    /// Takes a change out of the schedule before it is applied; it is kept as unscheduled.
    ///
    /// @return why not, where it is over already
    /// @throws StoreException NOT_FOUND, BROKEN
    public Scheduling.Result unschedule(long number) {
        return store.guarded(() -> {
            Scheduling.Result result = Scheduling.unschedule(find(load(), number), clock);
            result.change().ifPresent(ended -> keep(h -> ScheduleRows.end(h, ended)));
            return result;
        });
    }

    /// Applies a change before its moment, because somebody says so.
    ///
    /// @return what came of it; with problems where it is stale or over, and stays as it is
    /// @throws StoreException NOT_FOUND, BROKEN
    public ApplyNow applyNow(long number) {
        return store.guarded(() -> {
            Schedule schedule = load();
            ScheduledChange change = find(schedule, number);
            Catalog catalog = store.load();
            List<Problem> problems = schedule.notReady(change, catalog);
            return problems.isEmpty()
                    ? new ApplyNow(Optional.of(apply(change, schedule, catalog)), List.of())
                    : new ApplyNow(Optional.empty(), problems);
        });
    }

    /// What came of [#applyNow].
    ///
    /// @param applied empty where it is refused
    public record ApplyNow(Optional<Applied> applied, List<Problem> refused) {
        public ApplyNow {
            refused = List.copyOf(refused);
        }
    }

    /// Applies everything that is due, in the order of its moments, each as its own change set.
    ///
    /// @throws StoreException BROKEN; what was applied before stays
    public ScheduleRun applyDue() {
        List<Applied> done = new ArrayList<>();
        for (Optional<Applied> next = applyNext(); next.isPresent(); next = applyNext()) {
            done.add(next.get());
        }
        Schedule schedule = read();
        Instant now = clock.instant();
        return new ScheduleRun(
                done.stream().map(Applied::written).filter(Objects::nonNull).toList(),
                done.stream().filter(a -> a.written() != null).map(Applied::change).toList(),
                done.stream().filter(a -> a.written() == null).map(Applied::change).toList(),
                schedule.isPaused(now) ? List.of() : schedule.due(now),
                schedule.isPaused(now) && !schedule.pending().isEmpty());
    }

    /// What [#applyDue] would do now; all of it is taken back again.
    ///
    /// @throws StoreException BROKEN
    public ScheduleRun rehearse() {
        return store.guarded(() -> {
            try {
                return store.rehearsed(this::applyDue);
            } finally {
                known = null;
            }
        });
    }

    /// Applies the first change that is due and not stale; empty where there is none, or the schedule is paused.
    ///
    /// @throws StoreException BROKEN
    public Optional<Applied> applyNext() {
        return store.guarded(() -> {
            if (isIdle()) {
                return Optional.empty();
            }
            Schedule schedule = load();
            Instant now = clock.instant();
            List<ScheduledChange> due = schedule.due(now);
            if (due.isEmpty() || schedule.isPaused(now)) {
                return Optional.empty();
            }
            Catalog catalog = store.load();
            return due.stream()
                    .filter(change -> isGone(change, catalog) || schedule.notReady(change, catalog).isEmpty())
                    .findFirst()
                    .map(change -> apply(change, schedule, catalog));
        });
    }

    /// Whether nothing is left that it is about: then it fails, and nobody can confirm it.
    private static boolean isGone(ScheduledChange change, Catalog catalog) {
        return change.request().objects().stream().allMatch(id -> catalog.byId(id).isEmpty());
    }

    private Applied apply(ScheduledChange change, Schedule schedule, Catalog catalog) {
        Decision decision =
                new DueChange(catalog, store.subscriptions(), schedule, store.versionNumbers(), clock).decide(change);
        if (decision.isRefused()) {
            return failed(change, decision.refused());
        }
        if (decision.changes().isEmpty()) {
            return failed(change, List.of(Problem.of(ScheduleProblem.SCHEDULE_NOTHING, Where.ROOT)));
        }
        ScheduleRequest asked = change.request();
        ChangeRequest request = new ChangeRequest(
                asked.label(), ChangeSource.SCHEDULE, asked.author(), asked.reason(), decision.changes());
        List<ScheduledChange> ended = new ArrayList<>(1);
        known = null;
        try {
            ChangeSet written = store.write(request, null, Watch.NONE, (handle, set) -> {
                ended.add(change.ended(ScheduledChange.Outcome.applied(set.when(), set.number())));
                Map<UUID, Long> revisions = new HashMap<>();
                Set<UUID> ids = new HashSet<>(decision.changes().stream().map(Change::id).toList());
                Journal.stamps(handle, ids).forEach((id, stamp) -> revisions.put(id, stamp.number()));
                ScheduleRows.end(handle, ended.getFirst());
                ScheduleRows.update(handle, schedule.carried(change, decision.changes(), catalog, revisions));
            });
            return new Applied(ended.getFirst(), written);
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.REFUSED || e.reason() == StoreException.Reason.TRANSITION) {
                return failed(change, List.of(Problem.of(ScheduleProblem.SCHEDULE_REFUSED, Where.ROOT)
                        .with("name", change.object().name())));
            }
            throw e;
        }
    }

    private Applied failed(ScheduledChange change, List<Problem> problems) {
        ScheduledChange ended = change.ended(ScheduledChange.Outcome.failed(now(), problems));
        keep(h -> ScheduleRows.end(h, ended));
        return new Applied(ended, null);
    }

    private void keep(Consumer<Handle> rows) {
        known = null;
        store.keep(rows);
    }

    private Schedule load() {
        List<ScheduledChange> changes = changes();
        return store.reading(
                handle -> new Schedule(changes, ScheduleRows.revisions(handle), ScheduleRows.newest(handle)));
    }

    private boolean isIdle() {
        return changes().stream().noneMatch(ScheduledChange::isPending);
    }

    /// Everything that is or was scheduled, read once and again after it was written.
    List<ScheduledChange> changes() {
        List<ScheduledChange> changes = known;
        if (changes == null) {
            changes = store.reading(ScheduleRows::changes);
            known = changes;
        }
        return changes;
    }

    private static ScheduledChange find(Schedule schedule, long number) {
        return schedule.find(number).orElseThrow(() -> StoreException.of(
                StoreException.Reason.NOT_FOUND, Map.of("scheduled", String.valueOf(number))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
