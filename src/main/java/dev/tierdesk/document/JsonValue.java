package dev.tierdesk.document;

import org.jspecify.annotations.Nullable;

/// A value of a JSON text, immutable, with the place it stood at. Numbers stay as they were written: nothing passes
/// through a `double`, and nothing is expanded.
///
/// Lines and columns count from 1; both are 0 where a value was not read from a text.
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {
    int line();

    int column();

    /// What it says where a text is meant: of YAML also what stands there without quotes. Null where it is no text.
    default @Nullable String asText() {
        return null;
    }

    /// How many values it is made of, itself included.
    default long count() {
        return switch (this) {
            case JsonObject object -> object.fields().values().stream().mapToLong(JsonValue::count).sum() + 1;
            case JsonArray array -> array.items().stream().mapToLong(JsonValue::count).sum() + 1;
            default -> 1;
        };
    }
}
