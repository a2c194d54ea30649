package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.document.AggregateText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Plan versions in their table: what one looks for in columns, everything in the text.
final class VersionRows extends Rows<PlanVersion> {
    private static final Table VERSION = Table.of("plan_version", "id", "plan", "number", "body");

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(UUID id, String plan, int number, byte[] body) {
        PlanVersion version() {
            Aggregate read = AggregateText.read(Kind.VERSION, id, Digests.inflate(body));
            if (read instanceof PlanVersion version && version.planCode().equals(plan) && version.number() == number) {
                return version;
            }
            throw new IllegalArgumentException("not " + PlanVersion.code(plan, number));
        }
    }

    VersionRows() {
        super(PlanVersion.class, VERSION);
    }

    /// Reading the texts is most of the work; it is spread over the processors.
    @Override
    List<PlanVersion> all(Handle handle) {
        List<Row> rows = VERSION.all(handle, c -> new Row(c.id(), c.text(), c.integer(), c.bytes()));
        return rows.parallelStream().map(Row::version).toList();
    }

    /// Numbers of the change sets that made later versions of the plans that `changeSet` published, of those that are
    /// there. Those that were there by then are not among them, also where they were withdrawn since and came back.
    static Set<Long> laterPublications(Handle handle, ChangeSet changeSet) {
        Set<Long> later = new TreeSet<>();
        for (Change change : changeSet.changes()) {
            if (change.before() == null && change.after() instanceof PlanVersion version) {
                later.addAll(handle.createQuery("SELECT MAX(r.change_set) FROM plan_version v JOIN revision r"
                                + " ON r.aggregate_id = v.id WHERE v.plan = ? AND v.number > ?"
                                + " GROUP BY v.id HAVING MIN(r.change_set) > ?")
                        .bind(0, version.planCode())
                        .bind(1, version.number())
                        .bind(2, changeSet.number())
                        .mapTo(Long.class)
                        .list());
            }
        }
        return later;
    }

    @Override
    @Nullable Object[] row(PlanVersion version) {
        return Table.row(version.id(), version.planCode(), version.number(),
                Digests.deflate(AggregateText.write(version)));
    }

    @Override
    void parts(PlanVersion version, Parts parts) {}
}
