package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSource;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Finds change sets in the database, newest first, a page at a time. Never the base, nor what was merged into it.
final class ChangeSearch {
    private static final String TEXT =
            "LOWER(CAST(number AS VARCHAR) || ' ' || label || ' ' || author || ' ' || COALESCE(reason, ''))";

    private final Handle handle;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    ChangeSearch(Handle handle, ChangeQuery query) {
        this.handle = handle;
        where("number > ?", Journal.base(handle));
        if (query.from() != null) {
            where("written_at >= ?", query.from().atOffset(ZoneOffset.UTC));
        }
        if (query.until() != null) {
            where("written_at < ?", query.until().atOffset(ZoneOffset.UTC));
        }
        among("author", query.authors());
        among("source", query.sources().stream().map(Enum::name).toList());
        if (!query.kinds().isEmpty()) {
            where("EXISTS (SELECT 1 FROM revision r WHERE r.change_set = c.number AND r.kind IN (" + marks(query.kinds()) + "))");
            query.kinds().forEach(kind -> values.add(kind.name()));
        }
        if (!query.objects().isEmpty()) {
            where("number IN (SELECT change_set FROM revision WHERE aggregate_id IN (" + marks(query.objects()) + "))");
            values.addAll(query.objects());
        }
        for (String word : query.words()) {
            where(TEXT + " LIKE ? ESCAPE '!'", "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
    }

    /// How many there are.
    long count() {
        return query("SELECT COUNT(*) FROM change_set c WHERE " + condition()).mapTo(Long.class).one();
    }

    /// Those with numbers below `before`, at most `limit`.
    List<ChangeSetRow> page(long before, int limit) {
        where("number < ?", before);
        List<ChangeSetRow> rows = query("SELECT number, written_at, author, label, reason, source, created_count,"
                        + " changed_count, deleted_count, undoes FROM change_set c WHERE " + condition()
                        + " ORDER BY number DESC FETCH FIRST " + limit + " ROWS ONLY")
                .map((row, context) -> row(new Columns(row)))
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        Undone undone = Journal.undone(handle, rows.getLast().number());
        return rows.stream().map(row -> row.undoneBy(undone.by(row.number()))).toList();
    }

    /// The numbers of all, oldest first.
    List<Long> numbers() {
        return query("SELECT number FROM change_set c WHERE " + condition() + " ORDER BY number").mapTo(Long.class).list();
    }

    /// Everybody who signed one, in alphabetical order.
    static List<String> authors(Handle handle) {
        return handle.createQuery("SELECT DISTINCT author FROM change_set WHERE number > ? ORDER BY author")
                .bind(0, Journal.base(handle))
                .mapTo(String.class)
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

    private String condition() {
        return String.join(" AND ", conditions);
    }

    private Query query(String sql) {
        Query query = handle.createQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.bind(i, values.get(i));
        }
        return query;
    }
}
