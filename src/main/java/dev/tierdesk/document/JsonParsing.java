package dev.tierdesk.document;

import static dev.tierdesk.document.DocumentProblem.JSON_FIELD_TWICE;
import static dev.tierdesk.document.DocumentProblem.JSON_INCOMPLETE;
import static dev.tierdesk.document.DocumentProblem.JSON_INVALID;
import static dev.tierdesk.document.DocumentProblem.JSON_TOO_DEEP;
import static dev.tierdesk.document.DocumentProblem.JSON_TOO_LONG;
import static dev.tierdesk.document.DocumentProblem.JSON_TOO_MANY_VALUES;
import static dev.tierdesk.document.DocumentProblem.JSON_TRAILING;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// One reading of a JSON text into values. It stops at the first character that is not JSON; fields that stand twice
/// are all reported.
final class JsonParsing {
    static final int DEPTH = 64;
    static final int NUMBER_LENGTH = 64;
    static final int TEXT_LENGTH = 1_000_000;
    static final int NAME_LENGTH = 1_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH + 1)
                    .maxNumberLength(NUMBER_LENGTH)
                    .maxStringLength(TEXT_LENGTH)
                    .maxNameLength(NAME_LENGTH)
                    .build())
            .build();

    private final String text;
    private final Limits limits;
    private final @Nullable ItemTaker taker;
    private final Refusals refusals = new Refusals();
    private int values;

    JsonParsing(String text, Limits limits) {
        this(text, limits, null);
    }

    /// @param taker of items that stand in the outermost object; null where all of it is wanted
    JsonParsing(String text, Limits limits, @Nullable ItemTaker taker) {
        this.text = text;
        this.limits = limits;
        this.taker = taker;
    }

    Reading<JsonValue> read() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return read(parser);
        }
    }

    private Reading<JsonValue> read(JsonParser parser) {
        @Nullable JsonValue value = null;
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                refuse(JSON_INCOMPLETE, parser.currentLocation());
                return Reading.refused(refusals);
            }
            value = value(parser, first, 0);
            if (parser.nextToken() != null) {
                refuse(JSON_TRAILING, parser.currentTokenLocation());
            }
        } catch (Stop stop) {
            refuse(stop.code, parser.currentTokenLocation(), "maximum", stop.maximum);
        } catch (UnexpectedEndOfInputException e) {
            refuse(JSON_INCOMPLETE, parser.currentLocation());
        } catch (StreamConstraintsException e) {
            refuse(JSON_TOO_LONG, parser.currentLocation());
        } catch (JacksonException e) {
            if (value == null) {
                refuseWord(e.getLocation());
            } else {
                refuse(JSON_TRAILING, e.getLocation());
            }
        }
        return value == null || refusals.count() > 0 ? Reading.refused(refusals) : new Reading<>(value, List.of());
    }

    private JsonValue value(JsonParser parser, JsonToken token, int depth) {
        if (++values > limits.values()) {
            throw new Stop(JSON_TOO_MANY_VALUES, limits.values());
        }
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return switch (token) {
            case START_OBJECT -> new JsonObject(fields(parser, deeper(depth)), line, column);
            case START_ARRAY -> new JsonArray(items(parser, deeper(depth)), line, column);
            case VALUE_STRING -> new JsonText(parser.getString(), line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString(), line, column);
            case VALUE_TRUE -> new JsonBoolean(true, line, column);
            case VALUE_FALSE -> new JsonBoolean(false, line, column);
            case VALUE_NULL -> new JsonNull(line, column);
            default -> throw new IllegalStateException(token.name());
        };
    }

    private SequencedMap<String, JsonValue> fields(JsonParser parser, int depth) {
        SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                refuse(JSON_FIELD_TWICE, parser.currentTokenLocation(), "field", name);
            }
            JsonToken token = parser.nextToken();
            fields.put(name, taker != null && depth == 1 && token == JsonToken.START_ARRAY && taker.takes(name)
                    ? taken(parser, name, taker)
                    : value(parser, token, depth));
        }
        return fields;
    }

    private JsonArray taken(JsonParser parser, String field, ItemTaker to) {
        TokenStreamLocation at = parser.currentTokenLocation();
        JsonArray list = new JsonArray(List.of(), at.getLineNr(), at.getColumnNr());
        values++;
        int number = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            to.take(field, number++, value(parser, token, 2));
        }
        return list;
    }

    private List<JsonValue> items(JsonParser parser, int depth) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token, depth));
        }
        return items;
    }

    private static int deeper(int depth) {
        if (depth == DEPTH) {
            throw new Stop(JSON_TOO_DEEP, DEPTH);
        }
        return depth + 1;
    }

    /// The parser points into, at or behind what it does not take: all of `NaN` is said, and where it begins.
    private void refuseWord(@Nullable TokenStreamLocation at) {
        int offset = at == null ? text.length() : (int) at.getCharOffset();
        if (at == null || offset < 0 || offset >= text.length()) {
            refuse(JSON_INCOMPLETE, at);
            return;
        }
        int character = text.codePointAt(offset);
        if (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT) {
            refuse(JSON_INVALID, at, "found", "U+%04X".formatted(character));
            return;
        }
        int from = offset;
        while (from > 0 && isWord(text.charAt(from - 1))) {
            from--;
        }
        int to = offset;
        while (to < text.length() && isWord(text.charAt(to))) {
            to++;
        }
        String found = from < to ? text.substring(from, to) : Character.toString(character);
        refusals.add(JSON_INVALID, Place.ROOT, at.getLineNr(), at.getColumnNr() - (offset - from), "found", found);
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '-' || character == '+' || character == '.';
    }

    private void refuse(DocumentProblem code, @Nullable TokenStreamLocation at, Object... arguments) {
        if (at == null) {
            refusals.add(code, Place.ROOT, 0, 0, arguments);
        } else {
            refusals.add(code, Place.ROOT, at.getLineNr(), at.getColumnNr(), arguments);
        }
    }

    /// A limit of our own is passed.
    private static final class Stop extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final DocumentProblem code;
        private final int maximum;

        Stop(DocumentProblem code, int maximum) {
            super(null, null, false, false);
            this.code = code;
            this.maximum = maximum;
        }
    }
}
