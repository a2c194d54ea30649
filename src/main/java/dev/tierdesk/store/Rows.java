package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How the aggregates of one kind stand in tables: a row each, and rows that belong to it.
abstract class Rows<T extends Aggregate> {
    private final Class<T> type;
    private final Table root;
    private final List<Table> parts;

    Rows(Class<T> type, Table root, Table... parts) {
        this.type = type;
        this.root = root;
        this.parts = List.of(parts);
    }

    /// Every aggregate of the kind, in no order.
    abstract List<T> all(Handle handle);

    /// The values of the aggregate's own row.
    abstract @Nullable Object[] row(T aggregate);

    /// Adds the rows that belong to the aggregate.
    abstract void parts(T aggregate, Parts parts);

    /// Whether an aggregate's own row refers to other aggregates, and so must go before they do.
    boolean refers() {
        return false;
    }

    final void insert(Handle handle, List<Aggregate> aggregates) {
        root.insert(handle, aggregates.stream().map(a -> row(type.cast(a))).toList());
    }

    final void update(Handle handle, List<Aggregate> aggregates) {
        root.update(handle, aggregates.stream().map(a -> row(type.cast(a))).toList());
    }

    final void delete(Handle handle, List<UUID> ids) {
        root.delete(handle, ids);
    }

    final void insertParts(Handle handle, List<Aggregate> aggregates) {
        Parts all = new Parts();
        aggregates.forEach(a -> parts(type.cast(a), all));
        parts.forEach(table -> table.insert(handle, all.of(table)));
    }

    final void deleteParts(Handle handle, List<UUID> ids) {
        parts.forEach(table -> table.delete(handle, ids));
    }

    /// Rows to be inserted, by table.
    static final class Parts {
        private final Map<Table, List<@Nullable Object[]>> rows = new HashMap<>();

        /// A row for each of `values`: the owner, its place, and the columns that `row` makes of it.
        <V> void add(Table table, UUID owner, Collection<V> values, Function<V, @Nullable Object[]> row) {
            List<@Nullable Object[]> list = rows.computeIfAbsent(table, t -> new ArrayList<>());
            int place = 0;
            for (V value : values) {
                @Nullable Object[] columns = row.apply(value);
                @Nullable Object[] whole = new @Nullable Object[columns.length + 2];
                whole[0] = owner;
                whole[1] = place++;
                System.arraycopy(columns, 0, whole, 2, columns.length);
                list.add(whole);
            }
        }

        private List<@Nullable Object[]> of(Table table) {
            return rows.getOrDefault(table, List.of());
        }
    }
}
