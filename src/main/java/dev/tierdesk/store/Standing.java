package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.HistoryProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// A later change set that an undo is refused for, and one object of it.
///
/// @param number 0 where it is not known
/// @param name of the object, or its code where it has none
record Standing(long number, String label, Where where, String name) {
    /// Where the journal does not tell.
    static final Standing UNKNOWN = new Standing(0, "", Where.ROOT, "");

    private static final String SELECT =
            "SELECT c.number, c.label, r.kind, r.code, r.aggregate_id, COALESCE(r.body, p.body)"
            + " FROM revision r JOIN change_set c ON c.number = r.change_set"
            + " LEFT JOIN revision p ON p.aggregate_id = r.aggregate_id AND p.number = r.number - 1 WHERE ";
    private static final String ONE = " FETCH FIRST 1 ROW ONLY";

    /// Change set `later`, and the first of its objects that change set `earlier` wrote too.
    static Optional<Standing> common(Handle handle, long earlier, long later) {
        return read(handle.createQuery(SELECT + "r.change_set = ? AND r.aggregate_id IN"
                        + " (SELECT aggregate_id FROM revision WHERE change_set = ?) ORDER BY r.place" + ONE)
                .bind(0, later)
                .bind(1, earlier));
    }

    /// Change set `number`, and the plan version it made.
    static Optional<Standing> version(Handle handle, long number) {
        return read(handle.createQuery(SELECT + "r.change_set = ? AND r.kind = ? ORDER BY r.place" + ONE)
                .bind(0, number)
                .bind(1, Kind.VERSION.name()));
    }

    /// The first change set after `number` that wrote an object.
    static Optional<Standing> first(Handle handle, UUID id, long number) {
        return read(handle.createQuery(SELECT + "r.aggregate_id = ? AND r.change_set > ? ORDER BY r.change_set" + ONE)
                .bind(0, id)
                .bind(1, number));
    }

    /// The last change set after `number` that wrote an object which once had this code.
    static Optional<Standing> last(Handle handle, Kind kind, String code, long number) {
        return read(handle.createQuery(SELECT + "r.change_set > ? AND r.aggregate_id IN"
                        + " (SELECT aggregate_id FROM revision WHERE kind = ? AND code = ?)"
                        + " ORDER BY r.change_set DESC" + ONE)
                .bind(0, number)
                .bind(1, kind.name())
                .bind(2, code));
    }

    Problem problem(HistoryProblem code) {
        return problem(code, where, name);
    }

    /// The same change set, about another object.
    Problem problem(HistoryProblem code, Where at, String named) {
        return Problem.of(code, at).with("number", number).with("label", label).with("name", named);
    }

    /// What an object is called: its name, or its code where it has none.
    static String name(Aggregate object) {
        return object.name().isBlank() ? object.code() : object.name();
    }

    private static Optional<Standing> read(Query query) {
        return query.map((row, context) -> {
                    Columns c = new Columns(row);
                    long number = c.number();
                    String label = c.text();
                    Kind kind = c.constant(Kind.class);
                    String code = c.text();
                    Aggregate object = AggregateText.read(kind, c.id(), Digests.inflate(c.bytes()));
                    return new Standing(number, label, CatalogCheck.where(kind, code), name(object));
                })
                .findFirst();
    }
}
