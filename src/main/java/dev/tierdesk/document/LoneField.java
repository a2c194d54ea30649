package dev.tierdesk.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// A text or number in the outermost object of a JSON text that is refused because fields stand in it twice.
final class LoneField {
    private LoneField() {}

    /// The value of a field that stands there exactly once; empty where it does not, where its value is anything else
    /// than a text or a number, or where the text is no object of JSON from its first character to its last.
    static Optional<JsonValue> of(String text, String name) {
        try (JsonParser parser = JsonParsing.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? find(parser, name) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonValue> find(JsonParser parser, String name) {
        @Nullable JsonValue found = null;
        int times = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean isWanted = parser.currentName().equals(name);
            JsonToken token = parser.nextToken();
            if (isWanted) {
                times++;
                found = switch (token) {
                    case VALUE_STRING -> new JsonText(parser.getString(), 0, 0);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString(), 0, 0);
                    default -> null;
                };
            }
            parser.skipChildren();
        }
        return times == 1 && parser.nextToken() == null ? Optional.ofNullable(found) : Optional.empty();
    }
}
