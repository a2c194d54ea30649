package dev.tierdesk.document;

/// A JSON string.
///
/// @param value without quotes and escapes
public record JsonText(String value, int line, int column) implements JsonValue {
    @Override
    public String asText() {
        return value;
    }

    /// A string that was not read from a text.
    public static JsonText of(String value) {
        return new JsonText(value, 0, 0);
    }
}
