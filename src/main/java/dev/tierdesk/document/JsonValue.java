package dev.tierdesk.document;

/// A value of a JSON text, immutable, with the place it stood at. Numbers stay as they were written: nothing passes
/// through a `double`, and nothing is expanded.
///
/// Lines and columns count from 1; both are 0 where a value was not read from a text.
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull {
    int line();

    int column();
}
