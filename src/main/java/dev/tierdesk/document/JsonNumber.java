package dev.tierdesk.document;

import org.jspecify.annotations.Nullable;

/// A JSON number, as it was written.
///
/// @param raw the characters: `1.50`, `1e5`
/// @param plain whether it is a value without quotes of a notation in which texts need none
public record JsonNumber(String raw, int line, int column, boolean plain) implements JsonValue {
    public JsonNumber(String raw, int line, int column) {
        this(raw, line, column, false);
    }

    /// A whole number that was not read from a text.
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), 0, 0);
    }

    @Override
    public @Nullable String asText() {
        return plain ? raw : null;
    }
}
