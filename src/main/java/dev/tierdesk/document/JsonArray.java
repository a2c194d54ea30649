package dev.tierdesk.document;

import java.util.List;

/// A JSON list.
public record JsonArray(List<JsonValue> items, int line, int column) implements JsonValue {
    public JsonArray {
        items = List.copyOf(items);
    }

    /// A list that was not read from a text.
    public static JsonArray of(List<? extends JsonValue> items) {
        return new JsonArray(List.copyOf(items), 0, 0);
    }
}
