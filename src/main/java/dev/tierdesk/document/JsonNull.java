package dev.tierdesk.document;

/// `null`, which every reader takes as absent.
public record JsonNull(int line, int column) implements JsonValue {
    /// A null that was not read from a text.
    public static final JsonNull NULL = new JsonNull(0, 0);
}
