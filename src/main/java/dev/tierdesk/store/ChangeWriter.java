package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes a change set within one transaction: checks that nobody changed its objects meanwhile, then writes the
/// journal and the tables.
final class ChangeWriter {
    private ChangeWriter() {}

    /// @param undoes number of the change set that is taken back; null where none is
    /// @throws StoreException CONFLICT, TRANSITION, CANCELLED
    static ChangeSet write(Handle handle, ChangeRequest request, @Nullable Long undoes, Clock clock, Watch watch) {
        WriteSteps steps = new WriteSteps(watch, 2 + Journal.STATEMENTS + CatalogRows.steps(request.changes()));
        Map<UUID, Change> changes = byId(request.changes());
        Map<UUID, Revision.Stamp> stamps = Journal.stamps(handle, changes.keySet());
        refuseConflicts(handle, request.changes(), stamps);
        refuseTransitions(request);
        steps.next();
        ChangeSet changeSet = new ChangeSet(
                Journal.nextNumber(handle), clock.instant().truncatedTo(ChronoUnit.MILLIS), request.author(),
                request.label(), request.reason(), request.source(), undoes, request.changes());
        List<Revision> revisions = request.changes().parallelStream().map(change -> {
            Revision.Stamp stamp = stamps.get(change.id());
            return Revision.of(change, stamp == null ? 1 : stamp.number() + 1);
        }).toList();
        Journal.add(handle, changeSet, revisions, steps);
        CatalogRows.apply(handle, request.changes(), steps);
        NumbersGiven.note(handle, request.changes());
        steps.next();
        return changeSet;
    }

    /// States follow each other by the tables, except where something is taken back.
    private static void refuseTransitions(ChangeRequest request) {
        if (request.source() == ChangeSource.UNDO || request.source() == ChangeSource.REDO) {
            return;
        }
        for (Change change : request.changes()) {
            List<Problem> refusals = Lifecycle.refusals(change, request.changes());
            if (!refusals.isEmpty()) {
                throw Refusal.toException(change.subject(), refusals.getFirst());
            }
        }
    }

    private static Map<UUID, Change> byId(List<Change> changes) {
        Map<UUID, Change> byId = new LinkedHashMap<>();
        for (Change change : changes) {
            if (byId.put(change.id(), change) != null) {
                throw new IllegalArgumentException("two changes of one object");
            }
            if (change.subject() instanceof CatalogSettings && change.after() == null) {
                throw new IllegalArgumentException("a catalog has settings");
            }
            if (change.before() instanceof PlanVersion && change.after() != null) {
                throw new IllegalArgumentException("a plan version does not change");
            }
        }
        return byId;
    }

    private static void refuseConflicts(Handle handle, List<Change> changes, Map<UUID, Revision.Stamp> stamps) {
        List<StoreException.Conflict> conflicts = changes.parallelStream()
                .filter(change -> !stands(change, stamps.get(change.id())))
                .toList()
                .stream()
                .map(c -> new StoreException.Conflict(c.before(), c.after(), Journal.aggregate(handle, c.id())))
                .toList();
        if (!conflicts.isEmpty()) {
            throw StoreException.conflict(conflicts);
        }
    }

    /// Whether what was before is what is stored now.
    private static boolean stands(Change change, Revision.@Nullable Stamp stamp) {
        Aggregate before = change.before();
        byte[] base = before == null ? null : Digests.of(AggregateText.write(before));
        return Arrays.equals(base, stamp == null ? null : stamp.digest());
    }
}
