package dev.tierdesk.document;

/// Reads and writes JSON texts, strictly. Safe on any thread.
public final class Json {
    /// The largest file from anywhere that is read.
    public static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    private Json() {}

    /// Reads UTF-8 bytes; one byte order mark at their start is skipped. Never throws for what is in them.
    public static Reading<JsonValue> parse(byte[] bytes) {
        Reading<String> text = FileText.of(bytes);
        return text.value() == null ? new Reading<>(null, text.problems()) : parse(text.value());
    }

    /// Reads a text. Never throws for what is in it.
    public static Reading<JsonValue> parse(String text) {
        return new JsonParsing(text, Limits.FOREIGN).read();
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
