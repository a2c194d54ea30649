package dev.tierdesk.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// A table and its columns; the first is the id of the aggregate whose row it is, or to which its rows belong.
record Table(String name, List<String> columns) {
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
        String settings = String.join(" = ?, ", columns.subList(1, columns.size())) + " = ?";
        List<@Nullable Object[]> idLast = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] turned = new @Nullable Object[row.length];
            System.arraycopy(row, 1, turned, 0, row.length - 1);
            turned[row.length - 1] = row[0];
            idLast.add(turned);
        }
        batch(handle, "UPDATE " + name + " SET " + settings + " WHERE " + columns.getFirst() + " = ?", idLast);
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
    /// starts with the third.
    <T> Map<UUID, List<T>> byOwner(Handle handle, Columns.Reading<T> reading) {
        Map<UUID, List<T>> owners = new HashMap<>();
        handle.createQuery("SELECT " + list() + " FROM " + name + " ORDER BY " + columns.get(0) + ", " + columns.get(1))
                .map((row, context) -> {
                    Columns columns = new Columns(row);
                    UUID owner = columns.id();
                    columns.integer();
                    return owners.computeIfAbsent(owner, id -> new ArrayList<>(4)).add(reading.read(columns));
                })
                .list();
        return owners;
    }

    private String list() {
        return String.join(", ", columns);
    }

    private static void batch(Handle handle, String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            rows.forEach(batch::add);
            batch.execute();
        }
    }
}
