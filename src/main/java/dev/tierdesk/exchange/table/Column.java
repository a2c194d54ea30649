package dev.tierdesk.exchange.table;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table: how it is written from an object and read into its fields.
///
/// @param name its heading
/// @param cell what is written
/// @param read sets what the row says; an empty cell empties the field, or leaves it where it cannot be empty
/// @param isLost whether the written cell does not tell what the field holds
record Column<O, E>(String name, Function<O, Cell> cell, BiConsumer<E, RowReader> read, Function<O, Boolean> isLost) {
    /// A field that always has a value: an empty cell leaves it.
    static <O, E, V> Column<O, E> needed(String name, Form<V> form, Function<O, V> get, BiConsumer<E, V> set) {
        return new Column<>(name, object -> cell(form, get.apply(object)), (edit, row) -> {
            if (row.has(name) && !row.isBlank(name)) {
                row.value(name, form).ifPresent(value -> set.accept(edit, value));
            }
        }, object -> false);
    }

    /// A field that may have no value: an empty cell takes it away.
    static <O, E, V> Column<O, E> optional(
            String name, Form<V> form, Function<O, @Nullable V> get, BiConsumer<E, @Nullable V> set) {
        return new Column<>(name, object -> {
            V value = get.apply(object);
            return value == null ? Cell.EMPTY : cell(form, value);
        }, (edit, row) -> {
            if (row.has(name) && row.isBlank(name)) {
                set.accept(edit, null);
            } else if (row.has(name)) {
                row.value(name, form).ifPresent(value -> set.accept(edit, value));
            }
        }, object -> {
            V value = get.apply(object);
            return value != null && form.write().apply(value).isBlank();
        });
    }

    /// A text that may be empty.
    static <O, E> Column<O, E> text(String name, Function<O, String> get, BiConsumer<E, String> set) {
        return emptied(name, Forms.TEXT, get, set, "");
    }

    /// A list in its order.
    static <O, E> Column<O, E> list(String name, Function<O, List<String>> get, BiConsumer<E, List<String>> set) {
        return emptied(name, Forms.LIST, get, set, List.of());
    }

    /// A list whose order means nothing.
    static <O, E> Column<O, E> set(String name, Function<O, List<String>> get, BiConsumer<E, List<String>> set) {
        return emptied(name, Forms.SET, get, set, List.of());
    }

    /// Texts by name.
    static <O, E> Column<O, E> map(
            String name, Function<O, Map<String, String>> get, BiConsumer<E, Map<String, String>> set) {
        return emptied(name, Forms.MAP, get, set, Map.of());
    }

    /// A field for which an empty cell means `empty`.
    static <O, E,
    V> Column<O, E> emptied(String name, Form<V> form, Function<O, V> get, BiConsumer<E, V> set, V empty) {
        return new Column<>(name, object -> cell(form, get.apply(object)), (edit, row) -> {
            if (row.has(name) && row.isBlank(name)) {
                set.accept(edit, empty);
            } else if (row.has(name)) {
                row.value(name, form).ifPresent(value -> set.accept(edit, value));
            }
        }, object -> !get.apply(object).equals(empty) && form.write().apply(get.apply(object)).isBlank());
    }

    private static <V> Cell cell(Form<V> form, V value) {
        return new Cell(form.write().apply(value), form.isNumber());
    }
}
