package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.AggregateText;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Compares everything in a database with the digests that were written with it.
final class Integrity {
    private final Handle handle;
    private final List<Damage> damages = new ArrayList<>();
    private final Map<Long, List<Revision>> byChangeSet = new HashMap<>();
    private final Map<UUID, Last> last = new HashMap<>();

    private Integrity(Handle handle) {
        this.handle = handle;
    }

    /// What is wrong; empty where nothing is.
    static List<Damage> check(Handle handle) {
        Integrity integrity = new Integrity(handle);
        integrity.part(Damage.What.REVISION, integrity::revisions);
        integrity.part(Damage.What.CHANGE_SET, integrity::changeSets);
        integrity.part(Damage.What.OBJECT, integrity::objects);
        return List.copyOf(integrity.damages);
    }

    private void part(Damage.What what, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException | DateTimeException e) {
            damages.add(new Damage(what, null, "", null));
        } catch (JdbiException e) {
            damages.add(new Damage(Damage.What.FILE, null, "", null));
        }
    }

    private void revisions() {
        handle.createQuery("SELECT change_set, aggregate_id, number, kind, code, action, body, digest FROM revision"
                        + " ORDER BY change_set, place")
                .map((row, context) -> revision(new Columns(row)))
                .forEach(r -> {});
    }

    private Revision revision(Columns c) throws SQLException {
        long changeSet = c.number();
        UUID id = c.id();
        long number = c.number();
        Kind kind = c.constant(Kind.class);
        String code = c.text();
        Revision.Action action = c.constant(Revision.Action.class);
        byte[] body = c.bytesOrNull();
        byte[] digest = c.bytesOrNull();
        if (!Arrays.equals(digest, digestOf(body))) {
            damages.add(new Damage(Damage.What.REVISION, kind, code, changeSet));
        }
        Revision revision = new Revision(id, number, kind, code, action, null, digest);
        byChangeSet.computeIfAbsent(changeSet, n -> new ArrayList<>(1)).add(revision);
        last.put(id, new Last(revision, changeSet));
        return revision;
    }

    private void changeSets() {
        byte[] before = Chain.START;
        byte[] base = Compaction.kept(handle);
        long baseNumber = Journal.base(handle);
        for (Link link : links()) {
            long number = link.changeSet().number();
            if (base != null && number <= baseNumber) {
                if (number < baseNumber || !Arrays.equals(base, Compaction.digest(handle, number))) {
                    damages.add(new Damage(Damage.What.CHANGE_SET, null, "", number));
                }
                before = link.digest();
                continue;
            }
            byte[] expected = Chain.digest(before, link.changeSet(), byChangeSet.getOrDefault(number, List.of()));
            if (!Arrays.equals(expected, link.digest())) {
                damages.add(new Damage(Damage.What.CHANGE_SET, null, "", number));
            }
            before = link.digest();
        }
    }

    private List<Link> links() {
        return handle.createQuery("SELECT number, written_at, author, label, reason, source, undoes, digest"
                        + " FROM change_set ORDER BY number")
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    ChangeSet changeSet = new ChangeSet(c.number(), c.instant(), c.text(), c.text(), c.textOrNull(),
                            c.constant(ChangeSource.class), c.numberOrNull(), List.of());
                    return new Link(changeSet, c.bytes());
                })
                .list();
    }

    private void objects() {
        Map<UUID, Last> expected = new HashMap<>(last);
        for (Aggregate aggregate : CatalogRows.aggregates(handle)) {
            Kind kind = Kind.of(aggregate);
            Last written = expected.remove(aggregate.id());
            if (written == null || written.revision().digest() == null) {
                damages.add(new Damage(Damage.What.PRESENCE, kind, aggregate.code(), null));
            } else if (!Arrays.equals(Digests.of(AggregateText.write(aggregate)), written.revision().digest())) {
                damages.add(new Damage(Damage.What.OBJECT, kind, aggregate.code(), written.changeSet()));
            }
        }
        for (Last gone : expected.values()) {
            if (gone.revision().digest() != null) {
                damages.add(new Damage(
                        Damage.What.PRESENCE, gone.revision().kind(), gone.revision().code(), gone.changeSet()));
            }
        }
        Map<UUID, Revision.Stamp> stamps = Journal.stamps(handle, last.keySet());
        for (Last written : last.values()) {
            Revision r = written.revision();
            Revision.Stamp stamp = stamps.get(r.id());
            if (stamp == null || stamp.number() != r.number() || !Arrays.equals(stamp.digest(), r.digest())) {
                damages.add(new Damage(Damage.What.OBJECT, r.kind(), r.code(), written.changeSet()));
            }
        }
    }

    private static byte @Nullable [] digestOf(byte @Nullable [] body) {
        try {
            return body == null ? null : Digests.of(Digests.inflate(body));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private record Last(Revision revision, long changeSet) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Link(ChangeSet changeSet, byte[] digest) {}
}
