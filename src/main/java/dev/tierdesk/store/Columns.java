package dev.tierdesk.store;

import dev.tierdesk.document.RecordJson;
import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of one row, read from left to right; and how values are put into columns.
final class Columns {
    private static final RecordJson<List<String>> STRINGS = RecordJson.listOf(String.class);
    private static final RecordJson<Map<String, String>> TEXTS = RecordJson.texts();

    private final ResultSet row;
    private int column;

    Columns(ResultSet row) {
        this.row = row;
    }

    /// Makes a value of one row.
    @FunctionalInterface
    interface Reading<T> {
        T read(Columns columns) throws SQLException;
    }

    UUID id() throws SQLException {
        return present(row.getObject(++column, UUID.class));
    }

    String text() throws SQLException {
        return present(textOrNull());
    }

    @Nullable String textOrNull() throws SQLException {
        return row.getString(++column);
    }

    boolean truth() throws SQLException {
        return row.getBoolean(++column);
    }

    long number() throws SQLException {
        return row.getLong(++column);
    }

    @Nullable Long numberOrNull() throws SQLException {
        long value = number();
        return row.wasNull() ? null : value;
    }

    int integer() throws SQLException {
        return row.getInt(++column);
    }

    @Nullable Integer integerOrNull() throws SQLException {
        int value = integer();
        return row.wasNull() ? null : value;
    }

    BigDecimal decimal() throws SQLException {
        return present(decimalOrNull());
    }

    @Nullable BigDecimal decimalOrNull() throws SQLException {
        BigDecimal value = row.getBigDecimal(++column);
        return value == null ? null : Decimals.canonical(value);
    }

    Instant instant() throws SQLException {
        return present(instantOrNull());
    }

    @Nullable Instant instantOrNull() throws SQLException {
        OffsetDateTime value = row.getObject(++column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    LocalDate date() throws SQLException {
        return present(dateOrNull());
    }

    @Nullable LocalDate dateOrNull() throws SQLException {
        return row.getObject(++column, LocalDate.class);
    }

    Currency currency() throws SQLException {
        return Currency.getInstance(text());
    }

    byte[] bytes() throws SQLException {
        return present(bytesOrNull());
    }

    byte @Nullable [] bytesOrNull() throws SQLException {
        return row.getBytes(++column);
    }

    <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type) throws SQLException {
        String name = textOrNull();
        return name == null ? null : Enum.valueOf(type, name);
    }

    List<String> strings() throws SQLException {
        return list(STRINGS);
    }

    Map<String, String> texts() throws SQLException {
        String text = textOrNull();
        return text == null ? Map.of() : TEXTS.read(text);
    }

    <T> List<T> list(RecordJson<List<T>> json) throws SQLException {
        String text = textOrNull();
        return text == null ? List.of() : json.read(text);
    }

    static @Nullable String of(Map<String, String> texts) {
        return texts.isEmpty() ? null : TEXTS.write(texts);
    }

    static @Nullable String of(List<String> strings) {
        return of(STRINGS, strings);
    }

    static <T> @Nullable String of(RecordJson<List<T>> json, List<T> values) {
        return values.isEmpty() ? null : json.write(values);
    }

    static @Nullable OffsetDateTime of(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable String of(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /// A number as the column NUMERIC(30, 12) keeps it.
    ///
    /// @throws StoreException REFUSED if it would be cut
    static @Nullable BigDecimal of(@Nullable BigDecimal number) {
        if (number != null && !Decimals.fits(number)) {
            throw StoreException.of(StoreException.Reason.REFUSED, Map.of("problem", "VALUE"));
        }
        return number;
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("nothing in column " + column);
        }
        return value;
    }
}
