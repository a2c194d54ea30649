package dev.tierdesk.document;

/// `true` or `false`.
public record JsonBoolean(boolean value, int line, int column) implements JsonValue {
    /// A value that was not read from a text.
    public static JsonBoolean of(boolean value) {
        return new JsonBoolean(value, 0, 0);
    }
}
