package dev.tierdesk.exchange.table;

import dev.tierdesk.exchange.ExchangeProblem;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How a kind of value stands in a cell.
///
/// @param isNumber whether its cells are numbers
/// @param write the text; empty for an empty cell
/// @param read the value of a text that is not empty; none where it has no such value
/// @param code what is wrong then
/// @param expected what would be right, in words of the format
record Form<V>(
        boolean isNumber,
        Function<V, String> write,
        BiFunction<String, Habits, Optional<V>> read,
        ExchangeProblem code,
        String expected) {
    /// What a file or its reader takes for granted.
    ///
    /// @param decimalSign of numbers
    /// @param zone in which dates are meant
    record Habits(char decimalSign, ZoneId zone) {}

    /// A form of texts that are read the same everywhere.
    static <V> Form<V> of(Function<V, String> write, Function<String, Optional<V>> read, String expected) {
        return new Form<>(false, write, (text, habits) -> read.apply(text), ExchangeProblem.FILE_FIELD_VALUE, expected);
    }
}
