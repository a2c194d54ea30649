package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSource;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Finds change sets in the database, newest first, a page at a time. Never the base, nor what was merged into it. A
/// page looks at the newest rows first and goes on only as far as it must.
final class ChangeSearch {
    private static final String COLUMNS = "SELECT number, written_at, author, label, reason, source, created_count,"
            + " changed_count, deleted_count, undoes FROM change_set c WHERE ";
    private static final String TEXT =
            "LOWER(CAST(number AS VARCHAR) || ' ' || label || ' ' || author || ' ' || COALESCE(reason, ''))";
    private static final long FIRST_LOOK = 1000;
    private static final long FURTHER = 4;

    private final Handle handle;
    private final ChangeQuery query;
    private final long base;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    ChangeSearch(Handle handle, ChangeQuery query) {
        this.handle = handle;
        this.query = query;
        base = Journal.base(handle);
        if (query.from() != null) {
            where("written_at >= ?", query.from().atOffset(ZoneOffset.UTC));
        }
        if (query.until() != null) {
            where("written_at < ?", query.until().atOffset(ZoneOffset.UTC));
        }
        among("author", query.authors());
        among("source", query.sources().stream().map(Enum::name).toList());
        if (!query.kinds().isEmpty()) {
            where("EXISTS (SELECT 1 FROM revision r WHERE r.change_set = c.number AND r.kind IN ("
                    + marks(query.kinds()) + "))",
                    query.kinds().stream().map(Enum::name).toArray());
        }
        for (String word : query.words()) {
            where(TEXT + " LIKE ? ESCAPE '!'", "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
    }

    /// How many there are.
    long count() {
        if (!query.objects().isEmpty()) {
            return numbers().size();
        }
        long last = Journal.nextNumber(handle) - 1;
        return query.equals(ChangeQuery.ALL) ? Math.max(last - base, 0)
                : query("SELECT COUNT(*) FROM change_set c WHERE ", base + 1, last + 1, "").mapTo(Long.class).one();
    }

    /// Those with numbers below `before`, at most `limit`.
    List<ChangeSetRow> page(long before, int limit) {
        List<ChangeSetRow> rows = new ArrayList<>();
        if (query.objects().isEmpty()) {
            long end = Math.min(before, Journal.nextNumber(handle));
            long look = FIRST_LOOK;
            while (end > base + 1 && rows.size() < limit) {
                long from = Math.max(base + 1, end - look);
                rows.addAll(rows(from, end, limit - rows.size()));
                end = from;
                look *= FURTHER;
            }
        } else {
            for (long number : ofObjects().reversed()) {
                if (number < before && rows.size() < limit) {
                    rows.addAll(rows(number, number + 1, 1));
                }
            }
        }
        if (rows.isEmpty()) {
            return rows;
        }
        Undone undone = Journal.undone(handle, rows.getLast().number());
        return rows.stream().map(row -> row.undoneBy(undone.by(row.number()))).toList();
    }

    /// The numbers of all, oldest first.
    List<Long> numbers() {
        if (query.objects().isEmpty()) {
            return query("SELECT number FROM change_set c WHERE ", base + 1, Long.MAX_VALUE, " ORDER BY number")
                    .mapTo(Long.class)
                    .list();
        }
        List<Long> ofObjects = ofObjects();
        return conditions.isEmpty() ? ofObjects
                : ofObjects.stream().filter(number -> !rows(number, number + 1, 1).isEmpty()).toList();
    }

    /// Everybody who signed one, in alphabetical order.
    static List<String> authors(Handle handle) {
        return handle.createQuery("SELECT DISTINCT author FROM change_set ORDER BY author").mapTo(String.class).list();
    }

    /// Numbers of the change sets that wrote one of the objects, oldest first.
    private List<Long> ofObjects() {
        NavigableSet<Long> numbers = new TreeSet<>();
        for (UUID object : query.objects()) {
            handle.createQuery("SELECT change_set FROM revision WHERE aggregate_id = ? AND change_set > ?")
                    .bind(0, object)
                    .bind(1, base)
                    .mapTo(Long.class)
                    .forEach(numbers::add);
        }
        return List.copyOf(numbers);
    }

    /// Those with numbers from `from` to below `end`, newest first.
    private List<ChangeSetRow> rows(long from, long end, int limit) {
        return query(COLUMNS, from, end, " ORDER BY number DESC FETCH FIRST " + limit + " ROWS ONLY")
                .map((row, context) -> row(new Columns(row)))
                .list();
    }

    private static ChangeSetRow row(Columns c) throws SQLException {
        return new ChangeSetRow(c.number(), c.instant(), c.text(), c.text(), c.textOrNull(),
                c.constant(ChangeSource.class), c.integer(), c.integer(), c.integer(), c.numberOrNull(), null);
    }

    private void where(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    private void among(String column, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            where(column + " IN (" + marks(wanted) + ")", wanted.toArray());
        }
    }

    private static String marks(Collection<?> wanted) {
        return String.join(", ", Collections.nCopies(wanted.size(), "?"));
    }

    private Query query(String select, long from, long end, String tail) {
        String also = conditions.isEmpty() ? "" : " AND " + String.join(" AND ", conditions);
        Query bound = handle.createQuery(select + "c.number >= ? AND c.number < ?" + also + tail).bind(0, from)
                .bind(1, end);
        for (int i = 0; i < values.size(); i++) {
            bound.bind(i + 2, values.get(i));
        }
        return bound;
    }
}
