package dev.tierdesk.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// A table and its columns; the first is the id of the aggregate whose row it is, or to which its rows belong.
record Table(String name, List<String> columns) {
    private static final int BATCH = 1000;

    static Table of(String name, String... columns) {
        return new Table(name, List.of(columns));
    }

    /// The values of one row in the order of the columns.
    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    void insert(Handle handle, List<@Nullable Object[]> rows) {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        batch(handle, "INSERT INTO " + name + " (" + list() + ") VALUES (" + marks + ")", rows);
    }

    /// Writes the rows over those with the same first column.
    void update(Handle handle, List<@Nullable Object[]> rows) {
        update(handle, rows, 1);
    }

    /// Writes the rows over those with the same first two columns: aggregate and place.
    void updatePlaces(Handle handle, List<@Nullable Object[]> rows) {
        update(handle, rows, 2);
    }

    /// Takes away the rows with the same first two columns.
    void deletePlaces(Handle handle, List<@Nullable Object[]> rows) {
        batch(handle, "DELETE FROM " + name + " WHERE " + condition(2),
                rows.stream().map(row -> row(row[0], row[1])).toList());
    }

    private void update(Handle handle, List<@Nullable Object[]> rows, int keys) {
        List<@Nullable Object[]> keysLast = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : ordered(rows)) {
            @Nullable Object[] turned = new @Nullable Object[row.length];
            System.arraycopy(row, keys, turned, 0, row.length - keys);
            System.arraycopy(row, 0, turned, row.length - keys, keys);
            keysLast.add(turned);
        }
        String settings = String.join(" = ?, ", columns.subList(keys, columns.size())) + " = ?";
        batch(handle, "UPDATE " + name + " SET " + settings + " WHERE " + condition(keys), keysLast);
    }

    /// The rows in the order of their first column, in which they lie: so each page of a file is touched once.
    static List<@Nullable Object[]> ordered(List<@Nullable Object[]> rows) {
        return rows.stream().sorted(Comparator.comparing(Table::key)).toList();
    }

    @SuppressWarnings("unchecked") // a column has one type
    private static Comparable<Object> key(@Nullable Object[] row) {
        return (Comparable<Object>) Objects.requireNonNull(row[0]);
    }

    private String condition(int keys) {
        return String.join(" = ? AND ", columns.subList(0, keys)) + " = ?";
    }

    void delete(Handle handle, Collection<UUID> ids) {
        batch(handle, "DELETE FROM " + name + " WHERE " + columns.getFirst() + " = ?",
                ids.stream().map(id -> row(id)).toList());
    }

    /// All rows, in no order.
    <T> List<T> all(Handle handle, Columns.Reading<T> reading) {
        return handle.createQuery("SELECT " + list() + " FROM " + name)
                .map((row, context) -> reading.read(new Columns(row)))
                .list();
    }

    /// The rows that belong to each aggregate, in the order of their places, which is the second column. `reading`
    /// starts with the third. Ordered here: the database would look up each row by its index.
    <T> Map<UUID, List<T>> byOwner(Handle handle, Columns.Reading<T> reading) {
        List<Part<T>> parts = all(handle, c -> new Part<>(c.id(), c.integer(), reading.read(c)));
        return parts.stream()
                .sorted(Comparator.comparingInt(Part::place))
                .collect(groupingBy(Part::owner, mapping(Part::value, toList())));
    }

    private String list() {
        return String.join(", ", columns);
    }

    /// Plain JDBC: Jdbi finds out anew how each value is bound, which for many rows takes as long as writing them.
    private static void batch(Handle handle, String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement batch = handle.getConnection().prepareStatement(sql)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    batch.setObject(i + 1, row[i]);
                }
                batch.addBatch();
                if (++waiting == BATCH) {
                    batch.executeBatch();
                    waiting = 0;
                }
            }
            batch.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(sql, e, null);
        }
    }

    private record Part<T>(UUID owner, int place, T value) {}
}
