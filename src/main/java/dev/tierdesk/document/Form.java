package dev.tierdesk.document;

import org.jspecify.annotations.Nullable;

/// How a value of some type is written in JSON.
@FunctionalInterface
interface Form<T> {
    /// The value, or null where it was refused. `json` is never a JSON null.
    @Nullable T read(JsonValue json, Place place, Refusals refusals);
}
