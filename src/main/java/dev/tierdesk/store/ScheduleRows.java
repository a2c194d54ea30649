package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.RecordJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Scheduled changes in their tables.
final class ScheduleRows {
    private static final Table CHANGE = Table.of("scheduled", "number", "due", "author", "label", "reason", "basis",
            "follows", "made", "state", "ended", "change_set", "problems");
    private static final Table PART = Table.of("scheduled_part", "scheduled_number", "place", "object_id", "kind",
            "intention", "base", "wanted", "target", "typed");
    private static final RecordJson<List<KeptProblem>> PROBLEMS = RecordJson.listOf(KeptProblem.class);

    private ScheduleRows() {}

    private record Part(long change, int place, Intention intention) {}

    /// Everything that is or was scheduled, in no order.
    static List<ScheduledChange> changes(Handle handle) {
        Map<Long, List<Part>> parts = PART.all(handle, ScheduleRows::part).stream()
                .collect(Collectors.groupingBy(Part::change));
        return CHANGE.all(handle, columns -> change(columns, parts));
    }

    /// The number of the last revision of every object that ever was.
    static Map<UUID, Long> revisions(Handle handle) {
        Map<UUID, Long> revisions = new HashMap<>();
        handle.createQuery("SELECT id, revision FROM aggregate")
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return Map.entry(c.id(), c.number());
                })
                .forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
        return revisions;
    }

    /// When the newest change set was written.
    static Instant newest(Handle handle) {
        return handle.createQuery("SELECT MAX(written_at) FROM change_set")
                .map((row, context) -> new Columns(row).instant())
                .one();
    }

    static void insert(Handle handle, List<ScheduledChange> changes) {
        CHANGE.insert(handle, changes.stream().map(ScheduleRows::row).toList());
        PART.insert(handle, partRows(changes));
    }

    /// Writes what became of a change; what it does stays.
    static void end(Handle handle, ScheduledChange change) {
        CHANGE.update(handle, List.<@Nullable Object[]>of(row(change)));
    }

    static void update(Handle handle, List<ScheduledChange> changes) {
        CHANGE.update(handle, changes.stream().map(ScheduleRows::row).toList());
        changes.forEach(change ->
                handle.execute("DELETE FROM scheduled_part WHERE scheduled_number = ?", change.number()));
        PART.insert(handle, partRows(changes));
    }

    private static @Nullable Object[] row(ScheduledChange change) {
        ScheduleRequest request = change.request();
        ScheduledChange.Outcome outcome = change.outcome();
        Map<String, String> basis = new HashMap<>();
        change.basis().forEach((id, revision) -> basis.put(id.toString(), revision.toString()));
        return Table.row(change.number(), Columns.of(change.due()), request.author(), request.label(), request.reason(),
                Columns.of(basis), Columns.of(change.follows().stream().sorted().map(String::valueOf).toList()),
                Columns.of(change.made()), Columns.of(outcome.state()), Columns.of(outcome.when()), outcome.changeSet(),
                Columns.of(PROBLEMS, outcome.problems().stream().map(KeptProblem::of).toList()));
    }

    private static List<@Nullable Object[]> partRows(List<ScheduledChange> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ScheduledChange change : changes) {
            int place = 0;
            for (Intention intention : change.intentions()) {
                Aggregate base = intention.base();
                rows.add(Table.row(change.number(), place++, base.id(), Columns.of(Kind.of(base)),
                        Columns.of(IntentionType.of(intention)), body(base),
                        intention instanceof Intention.Edit edit ? body(edit.wanted()) : null,
                        intention instanceof Intention.Move move ? move.to().name() : null,
                        intention instanceof Intention.Move move ? move.typed() : null));
            }
        }
        return rows;
    }

    private static ScheduledChange change(Columns c, Map<Long, List<Part>> parts) throws SQLException {
        long number = c.number();
        Instant due = c.instant();
        List<Intention> intentions = parts.getOrDefault(number, List.of()).stream()
                .sorted((a, b) -> Integer.compare(a.place(), b.place()))
                .map(Part::intention)
                .toList();
        ScheduleRequest request = new ScheduleRequest(intentions, due, c.text(), c.text(), c.textOrNull());
        Map<UUID, Long> basis = new HashMap<>();
        c.texts().forEach((key, revision) -> basis.put(UUID.fromString(key), Long.valueOf(revision)));
        List<String> follows = c.strings();
        Instant made = c.instant();
        ScheduledChange.State state = c.constant(ScheduledChange.State.class);
        Instant ended = c.instantOrNull();
        Long changeSet = c.numberOrNull();
        return new ScheduledChange(number, request, basis,
                follows.stream().map(Long::valueOf).collect(Collectors.toSet()), made, new ScheduledChange.Outcome(
                        state, ended, changeSet, c.list(PROBLEMS).stream().map(KeptProblem::problem).toList()));
    }

    private static Part part(Columns c) throws SQLException {
        long change = c.number();
        int place = c.integer();
        UUID id = c.id();
        Kind kind = c.constant(Kind.class);
        IntentionType type = c.constant(IntentionType.class);
        Aggregate base = aggregate(kind, id, c.bytes());
        byte[] wanted = c.bytesOrNull();
        String target = c.textOrNull();
        String typed = c.textOrNull();
        return new Part(change, place, switch (type) {
            case EDIT -> new Intention.Edit(base, wanted == null ? base : aggregate(kind, id, wanted));
            case MOVE -> new Intention.Move(base, IntentionType.state(kind, target), typed);
            case PUBLISH -> new Intention.Publish((Plan) base);
        });
    }

    private static byte[] body(Aggregate aggregate) {
        return Digests.deflate(StoredText.of(aggregate));
    }

    private static Aggregate aggregate(Kind kind, UUID id, byte[] body) {
        return AggregateText.read(kind, id, Digests.inflate(body));
    }
}
