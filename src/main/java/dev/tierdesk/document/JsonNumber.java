package dev.tierdesk.document;

/// A JSON number, as it was written.
///
/// @param raw the characters: `1.50`, `1e5`
public record JsonNumber(String raw, int line, int column) implements JsonValue {
    /// A whole number that was not read from a text.
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value), 0, 0);
    }
}
