package dev.tierdesk.document;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Turns JSON values into text: on one line, or laid out as documents are.
final class JsonWriting {
    private static final int WIDTH = 120;
    private static final int AGGREGATES = 2;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;
    private final String separator;
    private final int aggregates;

    /// @param aggregates the level at which the objects of a catalog stand
    private JsonWriting(StringBuilder out, String separator, int aggregates) {
        this.out = out;
        this.separator = separator;
        this.aggregates = aggregates;
    }

    /// Writes the parts of a document to `out`.
    static JsonWriting laidOut(StringBuilder out) {
        return new JsonWriting(out, " ", AGGREGATES);
    }

    /// On one line, without spaces.
    static String line(JsonValue value) {
        JsonWriting writing = new JsonWriting(new StringBuilder(), "", 0);
        writing.flat(value);
        return writing.out.toString();
    }

    /// Laid out by two spaces a level, with a line end at its end. A list of plain values, or an object of plain values
    /// inside an aggregate, stands on one line where it fits 120 columns.
    static String pages(JsonValue value) {
        return laidOut(value, AGGREGATES);
    }

    /// An aggregate that stands alone, laid out likewise.
    static String page(JsonValue value) {
        return laidOut(value, 0);
    }

    private static String laidOut(JsonValue value, int aggregates) {
        JsonWriting writing = new JsonWriting(new StringBuilder(), " ", aggregates);
        writing.laidOut(value, 0, 0);
        return writing.out.append('\n').toString();
    }

    /// Writes a value laid out as one of a document.
    ///
    /// @param used characters of the line that are written already, without those that the level stands for
    void laidOut(JsonValue value, int level, int used) {
        switch (value) {
            case JsonObject o when level > aggregates && isOnLine(o, o.fields().values(), level, used) -> {}
            case JsonArray a when isOnLine(a, a.items(), level, used) -> {}
            case JsonObject o -> {
                Iterator<Map.Entry<String, JsonValue>> fields = o.fields().entrySet().iterator();
                out.append('{');
                while (fields.hasNext()) {
                    Map.Entry<String, JsonValue> field = fields.next();
                    newLine(level + 1);
                    int start = out.length();
                    string(field.getKey());
                    out.append(": ");
                    laidOut(field.getValue(), level + 1, out.length() - start);
                    out.append(fields.hasNext() ? "," : "");
                }
                newLine(level);
                out.append('}');
            }
            case JsonArray a -> {
                Iterator<JsonValue> items = a.items().iterator();
                out.append('[');
                while (items.hasNext()) {
                    newLine(level + 1);
                    laidOut(items.next(), level + 1, 0);
                    out.append(items.hasNext() ? "," : "");
                }
                newLine(level);
                out.append(']');
            }
            default -> flat(value);
        }
    }

    /// Writes a list or an object on the line that is begun, if it fits there.
    private boolean isOnLine(JsonValue whole, Iterable<JsonValue> parts, int level, int used) {
        int width = 2 * level + used + 1;
        for (JsonValue part : parts) {
            if (part instanceof JsonObject || part instanceof JsonArray) {
                return false;
            }
            width += part instanceof JsonText text ? text.value().length() : 1;
            if (width > WIDTH) {
                return false;
            }
        }
        int start = out.length();
        flat(whole);
        boolean fits = 2 * level + used + out.length() - start + 1 <= WIDTH;
        if (!fits) {
            out.setLength(start);
        }
        return fits;
    }

    private void flat(JsonValue value) {
        switch (value) {
            case JsonObject o -> {
                out.append('{');
                int first = out.length();
                o.fields().forEach((name, field) -> {
                    separate(first);
                    string(name);
                    out.append(':').append(separator);
                    flat(field);
                });
                out.append('}');
            }
            case JsonArray a -> list(a.items());
            case JsonText t -> string(t.value());
            case JsonNumber n -> out.append(n.raw());
            case JsonBoolean b -> out.append(b.value());
            case JsonNull n -> out.append("null");
        }
    }

    private void list(List<JsonValue> items) {
        out.append('[');
        int first = out.length();
        for (JsonValue item : items) {
            separate(first);
            flat(item);
        }
        out.append(']');
    }

    private void separate(int first) {
        if (out.length() > first) {
            out.append(',').append(separator);
        }
    }

    private void newLine(int level) {
        out.append('\n').repeat("  ", level);
    }

    private void string(String text) {
        out.append('"');
        int begun = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Texts.isHalf(text, i)) {
                out.append(text, begun, i);
                escaped(c);
                begun = i + 1;
            }
        }
        out.append(text, begun, text.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(c >> shift & 0xF));
                }
            }
        }
    }
}
