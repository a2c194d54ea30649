package dev.tierdesk.document;

import java.util.List;

/// Reads and writes JSON texts, strictly. Safe on any thread.
public final class Json {
    /// The largest file from anywhere that is read.
    public static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    private Json() {}

    /// Reads UTF-8 bytes; one byte order mark at their start is skipped. Characters that cannot be kept are refused.
    /// Never throws for what is in them.
    public static Reading<JsonValue> parse(byte[] bytes) {
        Reading<String> text = FileText.of(bytes);
        if (text.value() == null) {
            return new Reading<>(null, text.problems());
        }
        Reading<JsonValue> read = parse(text.value());
        return read.value() == null ? read : keepable(read.value());
    }

    /// Reads a text. Never throws for what is in it.
    public static Reading<JsonValue> parse(String text) {
        return new JsonParsing(text, Limits.FOREIGN).read();
    }

    private static Reading<JsonValue> keepable(JsonValue value) {
        Refusals refusals = new Refusals();
        refuseUnkeepable(value, refusals);
        return refusals.count() == 0 ? new Reading<>(value, List.of()) : Reading.refused(refusals);
    }

    private static void refuseUnkeepable(JsonValue value, Refusals refusals) {
        switch (value) {
            case JsonText text -> refuseUnkeepable(text.value(), text, refusals);
            case JsonArray array -> array.items().forEach(item -> refuseUnkeepable(item, refusals));
            case JsonObject object -> object.fields().forEach((name, field) -> {
                refuseUnkeepable(name, field, refusals);
                refuseUnkeepable(field, refusals);
            });
            case JsonNumber _, JsonBoolean _, JsonNull _ -> {}
        }
    }

    private static void refuseUnkeepable(String text, JsonValue value, Refusals refusals) {
        Texts.unkeepable(text).ifPresent(i -> refusals.add(
                DocumentProblem.DOCUMENT_CHARACTER, Place.ROOT, value, "found", Texts.number(text.charAt(i))));
    }

    /// The text of a value, on one line.
    public static String write(JsonValue value) {
        return JsonWriting.line(value);
    }

    /// The text of a value, laid out as documents are, with a line end at its end.
    public static String pages(JsonValue value) {
        return JsonWriting.pages(value);
    }
}
