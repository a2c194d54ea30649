package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Intention;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Schedule;
import dev.tierdesk.catalog.ScheduleRequest;
import dev.tierdesk.catalog.ScheduledChange;
import dev.tierdesk.catalog.State;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.RecordJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Scheduled changes in their table.
final class ScheduleRows {
    private static final Table TABLE = Table.of("scheduled_change", "number", "due", "object_id", "kind", "intention", "base",
            "wanted", "target", "typed", "author", "label", "reason", "basis", "follows", "made", "state", "ended",
            "change_set", "problems");
    private static final RecordJson<Map<String, String>> TEXTS = RecordJson.texts();
    private static final RecordJson<List<KeptProblem>> PROBLEMS = RecordJson.listOf(KeptProblem.class);

    private enum Type {
        EDIT,
        MOVE,
        PUBLISH
    }

    private ScheduleRows() {}

    /// Everything, with what the catalog was changed to meanwhile.
    static Schedule load(Handle handle) {
        List<ScheduledChange> changes = TABLE.all(handle, ScheduleRows::change);
        Map<UUID, Long> revisions = new HashMap<>();
        handle.createQuery("SELECT id, revision FROM aggregate")
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return Map.entry(c.id(), c.number());
                })
                .forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
        Instant newest = handle.createQuery("SELECT MAX(written_at) FROM change_set")
                .map((row, context) -> new Columns(row).instant())
                .one();
        return new Schedule(changes, revisions, newest);
    }

    static void insert(Handle handle, ScheduledChange change) {
        TABLE.insert(handle, List.<@Nullable Object[]>of(row(change)));
    }

    static void update(Handle handle, List<ScheduledChange> changes) {
        TABLE.update(handle, changes.stream().map(ScheduleRows::row).toList());
    }

    private static @Nullable Object[] row(ScheduledChange change) {
        Intention intention = change.intention();
        ScheduleRequest request = change.request();
        ScheduledChange.Outcome outcome = change.outcome();
        Map<String, String> basis = new HashMap<>();
        change.basis().forEach((id, revision) -> basis.put(id.toString(), revision.toString()));
        return Table.row(change.number(), Columns.of(change.due()), intention.object(), Columns.of(Kind.of(intention.base())),
                Columns.of(type(intention)), body(intention.base()),
                intention instanceof Intention.Edit edit ? body(edit.wanted()) : null,
                intention instanceof Intention.Move move ? move.to().name() : null,
                intention instanceof Intention.Move move ? move.typed() : null,
                request.author(), request.label(), request.reason(), TEXTS.write(basis), change.follows(),
                Columns.of(change.made()), Columns.of(outcome.state()), Columns.of(outcome.when()), outcome.changeSet(),
                Columns.of(PROBLEMS, outcome.problems().stream().map(KeptProblem::of).toList()));
    }

    private static ScheduledChange change(Columns c) throws SQLException {
        long number = c.number();
        Instant due = c.instant();
        UUID object = c.id();
        Kind kind = c.constant(Kind.class);
        Type type = c.constant(Type.class);
        Aggregate base = aggregate(kind, object, c.bytes());
        byte[] wanted = c.bytesOrNull();
        String target = c.textOrNull();
        String typed = c.textOrNull();
        Intention intention = switch (type) {
            case EDIT -> new Intention.Edit(base, wanted == null ? base : aggregate(kind, object, wanted));
            case MOVE -> new Intention.Move(base, state(kind, target), typed);
            case PUBLISH -> new Intention.Publish((Plan) base);
        };
        ScheduleRequest request = new ScheduleRequest(intention, due, c.text(), c.text(), c.textOrNull());
        Map<UUID, Long> basis = new HashMap<>();
        c.texts().forEach((key, revision) -> basis.put(UUID.fromString(key), Long.valueOf(revision)));
        Long follows = c.numberOrNull();
        Instant made = c.instant();
        ScheduledChange.State state = c.constant(ScheduledChange.State.class);
        Instant ended = c.instantOrNull();
        Long changeSet = c.numberOrNull();
        return new ScheduledChange(number, request, basis, follows, made, new ScheduledChange.Outcome(
                state, ended, changeSet, c.list(PROBLEMS).stream().map(KeptProblem::problem).toList()));
    }

    private static Type type(Intention intention) {
        return switch (intention) {
            case Intention.Edit edit -> Type.EDIT;
            case Intention.Move move -> Type.MOVE;
            case Intention.Publish publish -> Type.PUBLISH;
        };
    }

    private static State state(Kind kind, @Nullable String name) {
        return Lifecycle.states(kind).stream()
                .flatMap(List::stream)
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a " + kind + ": " + name));
    }

    private static byte[] body(Aggregate aggregate) {
        return Digests.deflate(AggregateText.write(aggregate));
    }

    private static Aggregate aggregate(Kind kind, UUID id, byte[] body) {
        return AggregateText.read(kind, id, Digests.inflate(body));
    }
}
