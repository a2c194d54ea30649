package dev.tierdesk.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A JSON object.
///
/// @param fields in the order of the text
public record JsonObject(SequencedMap<String, JsonValue> fields, int line, int column) implements JsonValue {
    public JsonObject {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    /// An object that was not read from a text.
    public static JsonObject of(Map<String, JsonValue> fields) {
        return new JsonObject(new LinkedHashMap<>(fields), 0, 0);
    }
}
