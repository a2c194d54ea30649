package dev.tierdesk.exchange.gateway;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads parts of a tree, and puts trees together; whatever is of another type counts as absent.
final class Nodes {
    private Nodes() {}

    /// A field that is there and not null.
    static @Nullable JsonValue value(JsonObject object, String name) {
        JsonValue value = object.fields().get(name);
        return value instanceof JsonNull ? null : value;
    }

    /// A text, or a number as it is written; empty where there is none.
    static String text(JsonObject object, String name) {
        return text(value(object, name));
    }

    static String text(@Nullable JsonValue value) {
        return switch (value) {
            case JsonText text -> text.value();
            case JsonNumber number -> number.raw();
            case null, default -> "";
        };
    }

    static boolean isTrue(JsonObject object, String name) {
        return value(object, name) instanceof JsonBoolean flag && flag.value();
    }

    /// The object in a field; an empty one where there is none.
    static JsonObject object(JsonObject object, String name) {
        return value(object, name) instanceof JsonObject inner ? inner : JsonObject.of(new LinkedHashMap<>());
    }

    /// The objects of a list; those at other places than objects are left out.
    static List<JsonObject> objects(JsonObject object, String name) {
        return items(object, name).stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
    }

    static List<JsonValue> items(JsonObject object, String name) {
        return value(object, name) instanceof JsonArray array ? array.items() : List.of();
    }

    static List<String> texts(JsonObject object, String name) {
        return items(object, name).stream().map(Nodes::text).filter(text -> !text.isEmpty()).toList();
    }

    static JsonArray array(List<String> texts) {
        return JsonArray.of(texts.stream().map(JsonText::of).toList());
    }

    /// The fields of an object, to be changed.
    static SequencedMap<String, JsonValue> fields(JsonObject object) {
        return new LinkedHashMap<>(object.fields());
    }

    /// Puts a list into a field; an empty one only where the field was there.
    static void put(SequencedMap<String, JsonValue> fields, String name, List<? extends JsonValue> items) {
        if (!items.isEmpty() || fields.containsKey(name)) {
            fields.put(name, JsonArray.of(items));
        }
    }

    /// The same value with the fields of every object in the order of their names.
    static JsonValue sorted(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                TreeMap<String, JsonValue> fields = new TreeMap<>();
                object.fields().forEach((name, field) -> fields.put(name, sorted(field)));
                yield JsonObject.of(fields);
            }
            case JsonArray array -> {
                List<JsonValue> items = new ArrayList<>();
                array.items().forEach(item -> items.add(sorted(item)));
                yield JsonArray.of(items);
            }
            default -> value;
        };
    }

    /// Whether two values say the same, wherever they stood.
    static boolean same(JsonValue one, JsonValue other) {
        return Json.write(sorted(one)).equals(Json.write(sorted(other)));
    }
}
