package dev.tierdesk.document;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sets fields of one object, named and written as in the native document: `terms.tiers[0].unit_amount` to `0.02`,
/// `metadata[api.version]` to `2`.
public final class FieldSettings {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([^\\[\\]]+)]");

    private FieldSettings() {}

    /// The object with these fields set. A value is read as text, or as JSON where the field is no text; an empty value
    /// takes the field away.
    ///
    /// @param values by path
    public static Reading<Aggregate> set(Aggregate object, Map<String, String> values) {
        JsonValue json = AggregateText.json(object);
        Refusals refusals = new Refusals();
        for (Map.Entry<String, String> value : values.entrySet()) {
            JsonValue next = set(object, json, value.getKey(), value.getValue());
            if (next == null) {
                refusals.add(DocumentProblem.DOCUMENT_FIELD_UNKNOWN, Place.of(new Where(value.getKey())), 0, 0,
                        "field", value.getKey());
            } else {
                json = next;
            }
        }
        return refusals.count() > 0 ? Reading.refused(refusals) : read(object, json);
    }

    private static @Nullable JsonValue set(Aggregate object, JsonValue json, String path, String value) {
        if (steps(path).isEmpty()) {
            return null;
        }
        JsonValue set = set(object, json, path, value, JsonObject.of(Map.of()));
        return set == null || isHeld(object, set, path) ? set : set(object, json, path, value, JsonArray.of(List.of()));
    }

    /// @param missing what is made where something that the path leads through is not there
    private static @Nullable JsonValue set(
            Aggregate object, JsonValue json, String path, String value, JsonValue missing) {
        List<String> steps = steps(path);
        if (value.isEmpty()) {
            JsonValue without = with(json, steps, JsonNull.NULL, missing);
            return without != null && hasNull(object, without) ? json : without;
        }
        JsonValue text = with(json, steps, JsonText.of(value), missing);
        JsonValue parsed = Json.parse(value).value();
        return text == null || parsed == null || isRead(object, text, path)
                ? text : with(json, steps, parsed, missing);
    }

    /// Whether nothing is refused of what a path leads through.
    private static boolean isHeld(Aggregate object, JsonValue json, String path) {
        return read(object, json).problems().stream().map(problem -> problem.where().path())
                .noneMatch(place -> !place.isEmpty() && path.length() > place.length() && path.startsWith(place));
    }

    /// Whether a null stands where none can: an entry that was not there to be taken away.
    private static boolean hasNull(Aggregate object, JsonValue json) {
        return read(object, json).problems().stream().anyMatch(problem ->
                problem.code() == DocumentProblem.DOCUMENT_TYPE && "null".equals(problem.arguments().get("found")));
    }

    /// Whether nothing is refused at a path.
    private static boolean isRead(Aggregate object, JsonValue json, String path) {
        return read(object, json).problems().stream().noneMatch(p -> p.where().path().startsWith(path));
    }

    private static Reading<Aggregate> read(Aggregate object, JsonValue json) {
        Reading<Aggregate> read = AggregateText.read(Kind.of(object), object.id(), json, Where.ROOT);
        return read.value() != null
                ? read : new Reading<>(null, read.problems().stream().map(FieldSettings::withoutLine).toList());
    }

    /// Whoever sets fields has no lines.
    private static Problem withoutLine(Problem problem) {
        Map<String, Object> arguments = new HashMap<>(problem.arguments());
        arguments.keySet().removeAll(List.of("line", "column"));
        return new Problem(problem.code(), problem.severity(), problem.where(), arguments);
    }

    /// Names of fields, and numbers of items; empty where the path is none.
    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        int end = 0;
        while (end < path.length() && matcher.find(end) && matcher.start() == end) {
            steps.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            end = matcher.end();
        }
        return end == path.length() ? List.copyOf(steps) : List.of();
    }

    /// The same value with another one at a place in it; null where there is no such place.
    ///
    /// @param missing what is made where there is nothing yet; the first item of a list can be set there
    private static @Nullable JsonValue with(
            JsonValue json, List<String> steps, JsonValue value, JsonValue missing) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        return switch (json) {
            case JsonObject object -> {
                SequencedMap<String, JsonValue> fields = new LinkedHashMap<>(object.fields());
                if (rest.isEmpty() && value.equals(JsonNull.NULL) && fields.remove(step) != null) {
                    yield JsonObject.of(fields);
                }
                JsonValue inner = with(fields.getOrDefault(step, missing(rest, missing)), rest, value, missing);
                if (inner != null) {
                    fields.put(step, inner);
                }
                yield inner == null ? null : JsonObject.of(fields);
            }
            case JsonArray array when array.equals(missing) && step.equals("0") -> {
                JsonValue inner = with(missing(rest, missing), rest, value, missing);
                yield inner == null ? null : JsonArray.of(List.of(inner));
            }
            case JsonArray array when step.matches("\\d{1,9}") && Integer.parseInt(step) < array.items().size() -> {
                List<JsonValue> items = new ArrayList<>(array.items());
                if (rest.isEmpty() && value.equals(JsonNull.NULL)) {
                    items.remove(Integer.parseInt(step));
                    yield JsonArray.of(items);
                }
                JsonValue inner = with(items.get(Integer.parseInt(step)), rest, value, missing);
                if (inner != null) {
                    items.set(Integer.parseInt(step), inner);
                }
                yield inner == null ? null : JsonArray.of(items);
            }
            default -> null;
        };
    }

    private static JsonValue missing(List<String> rest, JsonValue missing) {
        return !rest.isEmpty() && rest.getFirst().matches("\\d+") ? missing : JsonObject.of(Map.of());
    }
}
