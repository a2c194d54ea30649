package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// Writes the own rows that are different now.
    final void update(Handle handle, List<Change> changes) {
        List<@Nullable Object[]> different = new ArrayList<>();
        for (Change change : changes) {
            @Nullable Object[] row = row(state(change.after()));
            if (!Arrays.deepEquals(row(state(change.before())), row)) {
                different.add(row);
            }
        }
        root.update(handle, different);
    }

    final void delete(Handle handle, List<UUID> ids) {
        root.delete(handle, ids);
    }

    final void insertParts(Handle handle, List<Aggregate> aggregates) {
        Parts all = new Parts();
        aggregates.forEach(a -> parts(type.cast(a), all));
        parts.forEach(table -> table.insert(handle, all.of(table)));
    }

    /// Writes the rows that are different now, each in its place.
    final void updateParts(Handle handle, List<Change> changes) {
        Map<Table, PartChanges> all = new HashMap<>();
        for (Change change : changes) {
            Parts before = new Parts();
            parts(state(change.before()), before);
            Parts after = new Parts();
            parts(state(change.after()), after);
            parts.forEach(table -> all.computeIfAbsent(table, t -> new PartChanges())
                    .add(before.of(table), after.of(table)));
        }
        all.forEach((table, rows) -> rows.write(handle, table));
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

    private T state(@Nullable Aggregate aggregate) {
        return type.cast(Objects.requireNonNull(aggregate, "created or deleted"));
    }

    /// What to do with the rows of one table that belong to aggregates; places count from 0.
    private static final class PartChanges {
        private final List<@Nullable Object[]> removed = new ArrayList<>();
        private final List<@Nullable Object[]> different = new ArrayList<>();
        private final List<@Nullable Object[]> added = new ArrayList<>();

        void add(List<@Nullable Object[]> before, List<@Nullable Object[]> after) {
            int common = Math.min(before.size(), after.size());
            for (int place = 0; place < common; place++) {
                if (!Arrays.deepEquals(before.get(place), after.get(place))) {
                    different.add(after.get(place));
                }
            }
            removed.addAll(before.subList(common, before.size()));
            added.addAll(after.subList(common, after.size()));
        }

        void write(Handle handle, Table table) {
            table.deletePlaces(handle, removed);
            table.updatePlaces(handle, different);
            table.insert(handle, added);
        }
    }
}
