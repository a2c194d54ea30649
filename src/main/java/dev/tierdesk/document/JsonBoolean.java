package dev.tierdesk.document;

import org.jspecify.annotations.Nullable;

/// `true` or `false`.
///
/// @param plain whether it is a value without quotes of a notation in which texts need none
public record JsonBoolean(boolean value, int line, int column, boolean plain) implements JsonValue {
    public JsonBoolean(boolean value, int line, int column) {
        this(value, line, column, false);
    }

    /// A value that was not read from a text.
    public static JsonBoolean of(boolean value) {
        return new JsonBoolean(value, 0, 0);
    }

    @Override
    public @Nullable String asText() {
        return plain ? Boolean.toString(value) : null;
    }
}
