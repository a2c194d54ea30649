package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.AggregateText;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Change sets and revisions, which are only ever added (`catalog.md` 7). Number 0 is the making of the catalog.
final class Journal {
    private static final Table CHANGE_SET = Table.of("change_set", "number", "written_at", "author", "label", "reason",
            "source", "undoes", "created_count", "changed_count", "deleted_count", "digest");
    private static final Table AGGREGATE = Table.of("aggregate", "id", "kind", "revision", "digest");
    private static final Table REVISION = Table.of("revision", "aggregate_id", "number", "change_set", "place", "kind",
            "code", "action", "body", "digest");
    /// How many steps [#add] takes.
    static final int STATEMENTS = 4;

    private static final int FEW = 200;
    private static final String PAST = "SELECT c.number, c.written_at, c.author, c.label, c.reason, c.source,"
            + " (SELECT COUNT(*) FROM journal_base b WHERE b.number = c.number), r.kind, r.aggregate_id, r.body"
            + " FROM revision r JOIN change_set c ON c.number = r.change_set WHERE ";

    private Journal() {}

    /// What is known of these aggregates; those that never were are not among them.
    static Map<UUID, Revision.Stamp> stamps(Handle handle, Collection<UUID> ids) {
        Map<UUID, Revision.Stamp> stamps = new HashMap<>();
        if (ids.size() > FEW) {
            AGGREGATE.all(handle, Journal::stamp).forEach(s -> stamps.put(s.id(), s));
            return stamps;
        }
        for (UUID id : ids) {
            handle.createQuery("SELECT id, kind, revision, digest FROM aggregate WHERE id = ?")
                    .bind(0, id)
                    .map((row, context) -> stamp(new Columns(row)))
                    .findOne()
                    .ifPresent(s -> stamps.put(id, s));
        }
        return stamps;
    }

    /// The number that the next change set has.
    static long nextNumber(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number) + 1, 0) FROM change_set").mapTo(Long.class).one();
    }

    /// Adds a change set and its revisions, and stamps the aggregates with them.
    static void add(Handle handle, ChangeSet changeSet, List<Revision> revisions, WriteSteps steps) {
        CHANGE_SET.insert(handle, List.<@Nullable Object[]>of(Table.row(
                changeSet.number(), Columns.of(changeSet.when()), changeSet.author(), changeSet.label(),
                changeSet.reason(), Columns.of(changeSet.source()), changeSet.undoes(),
                count(revisions, Revision.Action.CREATED), count(revisions, Revision.Action.CHANGED),
                count(revisions, Revision.Action.DELETED),
                Chain.digest(digestBefore(handle, changeSet.number()), changeSet, revisions))));
        steps.next();
        List<@Nullable Object[]> made = new ArrayList<>();
        List<@Nullable Object[]> moved = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Revision r : revisions) {
            (r.number() == 1 ? made : moved).add(Table.row(r.id(), Columns.of(r.kind()), r.number(), r.digest()));
            rows.add(Table.row(r.id(), r.number(), changeSet.number(), rows.size(), Columns.of(r.kind()), r.code(),
                    Columns.of(r.action()), r.body(), r.digest()));
        }
        AGGREGATE.insert(handle, made);
        steps.next();
        AGGREGATE.update(handle, moved);
        steps.next();
        REVISION.insert(handle, Table.ordered(rows));
        steps.next();
    }

    /// The number of the base: 0, the making of the catalog, until change sets are merged.
    static long base(Handle handle) {
        return handle.createQuery("SELECT number FROM journal_base").mapTo(Long.class).findOne().orElse(0L);
    }

    /// Every change set after the base, newest first.
    static List<ChangeSetRow> changeSets(Handle handle) {
        return new ChangeSearch(handle, ChangeQuery.ALL).page(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// Which change sets from `number` on were taken back.
    static Undone undone(Handle handle, long number) {
        Undone undone = new Undone();
        handle.createQuery("SELECT number, undoes FROM change_set WHERE undoes >= ?"
                        + " ORDER BY number DESC")
                .bind(0, number)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    long later = c.number();
                    undone.add(later, c.numberOrNull());
                    return later;
                })
                .forEach(later -> {});
        return undone;
    }

    /// A change set with what was before and after.
    static Optional<ChangeSet> changeSet(Handle handle, long number) {
        List<Change> changes = handle.createQuery("SELECT r.kind, r.aggregate_id, p.body, r.body FROM revision r"
                        + " LEFT JOIN revision p ON p.aggregate_id = r.aggregate_id AND p.number = r.number - 1"
                        + " WHERE r.change_set = ? ORDER BY r.place")
                .bind(0, number)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    Kind kind = c.constant(Kind.class);
                    UUID id = c.id();
                    return new Change(aggregate(kind, id, c.bytesOrNull()), aggregate(kind, id, c.bytesOrNull()));
                })
                .list();
        return handle.createQuery("SELECT number, written_at, author, label, reason, source, undoes FROM change_set"
                        + " WHERE number = ?")
                .bind(0, number)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return new ChangeSet(c.number(), c.instant(), c.text(), c.text(), c.textOrNull(),
                            c.constant(ChangeSource.class), c.numberOrNull(), changes);
                })
                .findOne();
    }

    /// What an aggregate became, change set by change set, oldest first.
    static List<PastState> history(Handle handle, UUID id) {
        return handle.createQuery(PAST + "r.aggregate_id = ? ORDER BY r.number")
                .bind(0, id)
                .map((row, context) -> past(new Columns(row)))
                .list();
    }

    /// What the object of a kind and code was at a moment: the one that has the code now, else the one that had it
    /// last.
    static Optional<PastState> at(Handle handle, Kind kind, String code, Instant moment) {
        return handle.createQuery("SELECT r.aggregate_id FROM revision r JOIN aggregate a ON a.id = r.aggregate_id"
                        + " WHERE r.kind = ? AND r.code = ?"
                        + " ORDER BY CASE WHEN a.digest IS NOT NULL AND a.revision = r.number THEN 0 ELSE 1 END,"
                        + " r.change_set DESC FETCH FIRST 1 ROW ONLY")
                .bind(0, kind.name())
                .bind(1, code)
                .mapTo(UUID.class)
                .findFirst()
                .flatMap(id -> handle.createQuery(
                                PAST + "r.aggregate_id = ? AND c.written_at <= ?"
                                        + " ORDER BY r.number DESC FETCH FIRST 1 ROW ONLY")
                        .bind(0, id)
                        .bind(1, Columns.of(moment))
                        .map((row, context) -> past(new Columns(row)))
                        .findFirst());
    }

    /// The objects of these kinds that have or ever had a code.
    static Set<UUID> objects(Handle handle, Set<Kind> kinds, String code) {
        Set<UUID> objects = new LinkedHashSet<>();
        for (Kind kind : kinds) {
            objects.addAll(handle.createQuery("SELECT DISTINCT aggregate_id FROM revision WHERE kind = ? AND code = ?")
                    .bind(0, kind.name())
                    .bind(1, code)
                    .mapTo(UUID.class)
                    .list());
        }
        return objects;
    }

    /// The moment of the base, before which nobody knows what was; empty where nothing was merged yet.
    static Optional<Instant> mergedUntil(Handle handle) {
        return handle.createQuery("SELECT c.written_at FROM change_set c JOIN journal_base b ON b.number = c.number")
                .map((row, context) -> new Columns(row).instant())
                .findOne();
    }

    /// Every aggregate as its last revision has it.
    static List<Aggregate> aggregates(Handle handle) {
        return handle.createQuery("SELECT r.kind, r.aggregate_id, r.body FROM aggregate a"
                        + " JOIN revision r ON r.aggregate_id = a.id AND r.number = a.revision"
                        + " WHERE r.body IS NOT NULL")
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return AggregateText.read(c.constant(Kind.class), c.id(), Digests.inflate(c.bytes()));
                })
                .list();
    }

    /// An aggregate as its last revision has it; null where it is gone or never was.
    static @Nullable Aggregate aggregate(Handle handle, UUID id) {
        return handle.createQuery("SELECT r.kind, r.aggregate_id, r.body FROM aggregate a"
                        + " JOIN revision r ON r.aggregate_id = a.id AND r.number = a.revision"
                        + " WHERE a.id = ? AND r.body IS NOT NULL")
                .bind(0, id)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return AggregateText.read(c.constant(Kind.class), c.id(), Digests.inflate(c.bytes()));
                })
                .findOne()
                .orElse(null);
    }

    /// Numbers of the change sets after `number` that wrote one of its aggregates and still stand, in order. Two of
    /// them that cancel each other do not count.
    static List<Long> standingOn(Handle handle, long number) {
        Undone undone = undone(handle, number);
        return handle.createQuery("SELECT DISTINCT change_set FROM revision WHERE change_set > ? AND aggregate_id IN"
                        + " (SELECT aggregate_id FROM revision WHERE change_set = ?) ORDER BY change_set")
                .bind(0, number)
                .bind(1, number)
                .mapTo(Long.class)
                .filter(later -> !undone.isCancelledAfter(number, later))
                .list();
    }

    private static PastState past(Columns c) throws SQLException {
        long number = c.number();
        Instant when = c.instant();
        String author = c.text();
        String label = c.text();
        String reason = c.textOrNull();
        ChangeSource source = c.constant(ChangeSource.class);
        boolean merged = c.number() > 0;
        Kind kind = c.constant(Kind.class);
        return new PastState(
                number, when, author, label, reason, source, merged, aggregate(kind, c.id(), c.bytesOrNull()));
    }

    private static Revision.Stamp stamp(Columns c) throws SQLException {
        return new Revision.Stamp(c.id(), c.constant(Kind.class), c.number(), c.bytesOrNull());
    }

    private static @Nullable Aggregate aggregate(Kind kind, UUID id, byte @Nullable [] body) {
        return body == null ? null : AggregateText.read(kind, id, Digests.inflate(body));
    }

    private static byte[] digestBefore(Handle handle, long number) {
        return handle.createQuery("SELECT digest FROM change_set WHERE number = ?")
                .bind(0, number - 1)
                .map((row, context) -> new Columns(row).bytes())
                .findOne()
                .orElse(Chain.START);
    }

    private static int count(List<Revision> revisions, Revision.Action action) {
        return (int) revisions.stream().filter(r -> r.action() == action).count();
    }
}
