package dev.tierdesk.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;

/// Writes the object of a document field by field, laid out as [Json#pages] does it: of a large catalog only the bytes
/// are in memory, and the values of one aggregate at a time.
final class JsonPages {
    private static final int PART = 1 << 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART);
    private final StringBuilder part = new StringBuilder();
    private final JsonWriting writing = JsonWriting.laidOut(part);
    private boolean begun;
    private long values = 1;

    JsonPages field(String name, JsonValue value) {
        begin(name);
        add(value, 1, name.length() + 4);
        return this;
    }

    /// A list of objects; an empty one is left out.
    <T> JsonPages list(String name, Collection<T> items, Function<T, JsonObject> form) {
        if (!items.isEmpty()) {
            begin(name);
            values++;
            String before = "[";
            for (T item : items) {
                part.append(before).append("\n    ");
                add(form.apply(item), 2, 0);
                before = ",";
            }
            part.append("\n  ]");
        }
        return this;
    }

    DocumentText done() {
        part.append("\n}\n");
        move();
        return new DocumentText(bytes.toByteArray(), values);
    }

    private void begin(String name) {
        part.append(begun ? ",\n  \"" : "{\n  \"").append(name).append("\": ");
        begun = true;
    }

    private void add(JsonValue value, int level, int used) {
        writing.laidOut(value, level, used);
        values += value.count();
        if (part.length() > PART) {
            move();
        }
    }

    private void move() {
        bytes.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
        part.setLength(0);
    }
}
