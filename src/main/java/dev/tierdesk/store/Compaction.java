package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Merges the oldest change sets into one, the base (`catalog.md` 7): every object as the last of them left it. The
/// base takes the number and the place in the chain of the last, so that all later digests hold; its own digest is kept
/// beside it. Of what is deleted by then only a trace is left. Done by the owner of the database, within one
/// transaction.
final class Compaction {
    private final Handle owner;
    private final long until;

    private Compaction(Handle owner, long until) {
        this.owner = owner;
        this.until = until;
    }

    /// What is kept of an object.
    private record Kept(UUID id, long number) {}

    /// The number of the last change set before `moment`, with all of lower numbers before it too; empty where there is
    /// none but the base.
    static Optional<Long> last(Handle handle, Instant moment) {
        long base = Journal.base(handle);
        long last = handle.createQuery("SELECT COALESCE((SELECT MIN(number) FROM change_set WHERE number > ?"
                        + " AND written_at >= ?), (SELECT MAX(number) + 1 FROM change_set)) - 1")
                .bind(0, base)
                .bind(1, Columns.of(moment))
                .mapTo(Long.class)
                .one();
        return last > base ? Optional.of(last) : Optional.empty();
    }

    /// Merges every change set up to number `until`.
    ///
    /// @param label of the base, in words
    static void merge(Handle owner, long until, String author, String label) {
        new Compaction(owner, until).merge(author, label);
    }

    private void merge(String author, String label) {
        long before = Journal.base(owner);
        long merged = owner.createQuery("SELECT COUNT(*) FROM change_set WHERE number > ? AND number <= ?")
                .bind(0, before)
                .bind(1, until)
                .mapTo(Long.class)
                .one();
        long all = merged + owner.createQuery("SELECT merged FROM journal_base").mapTo(Long.class).findOne().orElse(0L);
        keepTraces();
        owner.execute("DELETE FROM journal_base");
        owner.execute("DELETE FROM revision r WHERE change_set <= ? AND (body IS NULL OR EXISTS"
                + " (SELECT 1 FROM revision l"
                + " WHERE l.aggregate_id = r.aggregate_id AND l.number > r.number AND l.change_set <= ?))",
                until, until);
        owner.execute("DELETE FROM aggregate a"
                + " WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.aggregate_id = a.id)");
        gather();
        owner.execute("UPDATE change_set SET author = ?, label = ?, reason = NULL, source = ?, undoes = NULL,"
                + " created_count = 0, changed_count = 0, deleted_count = 0 WHERE number = ?",
                author, label, ChangeSource.EDIT.name(), until);
        owner.execute("DELETE FROM change_set WHERE number < ?", until);
        owner.execute("INSERT INTO journal_base (number, merged, digest) VALUES (?, ?, ?)",
                until, all, digest(owner, until));
    }

    /// Notes what is deleted by now, of which nothing else is left.
    private void keepTraces() {
        owner.execute("INSERT INTO former_object (id, kind, code, deleted_at)"
                + " SELECT r.aggregate_id, r.kind, r.code, c.written_at FROM revision r"
                + " JOIN aggregate a ON a.id = r.aggregate_id AND a.revision = r.number"
                + " JOIN change_set c ON c.number = r.change_set"
                + " WHERE r.body IS NULL AND r.change_set <= ?", until);
    }

    /// What was deleted under a code in change sets that are merged, the last first.
    static List<FormerObject> former(Handle handle, String code) {
        return handle.createQuery("SELECT kind, code, deleted_at FROM former_object WHERE code = ?"
                        + " ORDER BY deleted_at DESC")
                .bind(0, code)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return new FormerObject(c.constant(Kind.class), c.text(), c.instant());
                })
                .list();
    }

    /// Gives the revisions that are left to the base.
    private void gather() {
        List<Kept> kept = owner.createQuery("SELECT aggregate_id, number FROM revision WHERE change_set <= ?"
                        + " ORDER BY change_set, place")
                .bind(0, until)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return new Kept(c.id(), c.number());
                })
                .list();
        owner.execute("UPDATE revision SET place = -1 - place WHERE change_set = ?", until);
        try (PreparedBatch batch = owner.prepareBatch("UPDATE revision SET change_set = ?, place = ?, action = ?"
                + " WHERE aggregate_id = ? AND number = ?")) {
            int place = 0;
            for (Kept revision : kept) {
                batch.add(until, place++, Revision.Action.CREATED.name(), revision.id(), revision.number());
            }
            if (place > 0) {
                batch.execute();
            }
        }
    }

    /// The digest of the base: over its place in the chain, itself and its revisions.
    static byte[] digest(Handle handle, long number) {
        List<Revision> revisions = new ArrayList<>();
        handle.createQuery("SELECT aggregate_id, number, kind, code, digest FROM revision WHERE change_set = ?"
                        + " ORDER BY place")
                .bind(0, number)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return new Revision(c.id(), c.number(), c.constant(Kind.class), c.text(),
                            Revision.Action.CREATED, null, c.bytes());
                })
                .forEach(revisions::add);
        return handle.createQuery("SELECT written_at, author, label, source, digest FROM change_set WHERE number = ?")
                .bind(0, number)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    ChangeSet base = new ChangeSet(number, c.instant(), c.text(), c.text(), null,
                            c.constant(ChangeSource.class), null, List.of());
                    return Chain.digest(c.bytes(), base, revisions);
                })
                .one();
    }

    /// The digest that was kept with the base; null where nothing was merged yet.
    static byte @Nullable [] kept(Handle handle) {
        return handle.createQuery("SELECT digest FROM journal_base")
                .map((row, context) -> new Columns(row).bytes())
                .findOne()
                .orElse(null);
    }
}
