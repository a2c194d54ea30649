package dev.tierdesk.exchange;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An object of another system's JSON or YAML while it is read. Every field that is asked for counts as known;
/// [#finish] reports the others. A wrong value is reported and then taken as absent: ask [#isWhole] before something is
/// made of it. Used on one thread.
public final class ForeignObject {
    private static final int CLIP = 200;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");
    private static final int WHOLE_DIGITS = 18;
    private static final int FRACTION_DIGITS = 12;

    private final JsonObject json;
    private final Where where;
    private final Report report;
    private final Set<String> asked = new HashSet<>();
    private final int errorsBefore;

    /// @param where the object's place in the file
    public ForeignObject(JsonObject json, Where where, Report report) {
        this.json = json;
        this.where = where;
        this.report = report;
        errorsBefore = report.errors();
    }

    /// The object's place in the file.
    public Where where() {
        return where;
    }

    /// Whether the field is there and not null; does not count as asking for it.
    public boolean has(String name) {
        JsonValue value = json.fields().get(name);
        return value != null && !(value instanceof JsonNull);
    }

    /// The value as it stands; null where the field is absent or null.
    public @Nullable JsonValue value(String name) {
        asked.add(name);
        JsonValue value = json.fields().get(name);
        return value instanceof JsonNull ? null : value;
    }

    /// A text; null where the field is absent. A number is taken as it is written.
    public @Nullable String text(String name) {
        JsonValue value = value(name);
        return switch (value) {
            case null -> null;
            case JsonText text -> text.value();
            case JsonNumber number -> number.raw();
            default -> {
                wrongType(name, value, "text");
                yield null;
            }
        };
    }

    /// A text; `otherwise` where the field is absent.
    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    /// A text that has to be there and not be blank; null where that was reported.
    public @Nullable String neededText(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            missing(name);
            return null;
        }
        return text;
    }

    /// A decimal, as a number or as text; null where the field is absent.
    public @Nullable BigDecimal decimal(String name) {
        JsonValue value = value(name);
        return switch (value) {
            case null -> null;
            case JsonNumber number -> decimal(name, number.raw(), value);
            case JsonText text -> decimal(name, text.value().strip(), value);
            default -> {
                wrongType(name, value, "number");
                yield null;
            }
        };
    }

    /// A decimal that has to be there; null where that was reported.
    public @Nullable BigDecimal neededDecimal(String name) {
        if (value(name) == null) {
            missing(name);
            return null;
        }
        return decimal(name);
    }

    /// A whole number of at most nine digits; null where the field is absent.
    public @Nullable Integer whole(String name) {
        BigDecimal decimal = decimal(name);
        if (decimal == null) {
            return null;
        }
        if (decimal.stripTrailingZeros().scale() > 0 || decimal.abs().compareTo(BigDecimal.valueOf(999_999_999)) > 0) {
            refuse(ExchangeProblem.FILE_FIELD_VALUE, name, decimal.toPlainString(), "0 … 999999999");
            return null;
        }
        return decimal.intValueExact();
    }

    /// True or false; `otherwise` where the field is absent.
    public boolean flag(String name, boolean otherwise) {
        JsonValue value = value(name);
        return switch (value) {
            case null -> otherwise;
            case JsonBoolean flag -> flag.value();
            default -> {
                wrongType(name, value, "true or false");
                yield otherwise;
            }
        };
    }

    /// What one of the format's words means; null where the field is absent or the word not known.
    public <T> @Nullable T word(String name, Map<String, T> words) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T meaning = words.get(text);
        if (meaning == null) {
            refuse(ExchangeProblem.FILE_FIELD_WORD, name, text, String.join(", ", new TreeMap<>(words).keySet()));
        }
        return meaning;
    }

    /// An object in this one; null where the field is absent.
    public @Nullable ForeignObject object(String name) {
        JsonValue value = value(name);
        return switch (value) {
            case null -> null;
            case JsonObject object -> new ForeignObject(object, where.field(name), report);
            default -> {
                wrongType(name, value, "object");
                yield null;
            }
        };
    }

    /// An object that has to be there; null where that was reported.
    public @Nullable ForeignObject neededObject(String name) {
        if (value(name) == null) {
            missing(name);
        }
        return object(name);
    }

    /// The objects of a list in this one; empty where the field is absent.
    public List<ForeignObject> objects(String name) {
        List<ForeignObject> objects = new ArrayList<>();
        List<JsonValue> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            Where place = where.field(name).item(i);
            if (items.get(i) instanceof JsonObject object) {
                objects.add(new ForeignObject(object, place, report));
            } else {
                report.add(at(problem(ExchangeProblem.FILE_FIELD_TYPE, place, name, shown(items.get(i)))
                        .with("expected", "object"), items.get(i)));
            }
        }
        return objects;
    }

    /// The items of a list; empty where the field is absent.
    public List<JsonValue> list(String name) {
        JsonValue value = value(name);
        if (value instanceof JsonArray array) {
            return array.items();
        }
        if (value != null) {
            wrongType(name, value, "list");
        }
        return List.of();
    }

    /// The texts of a list; empty where the field is absent.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<JsonValue> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            switch (items.get(i)) {
                case JsonText text -> texts.add(text.value());
                case JsonNumber number -> texts.add(number.raw());
                default -> report.add(at(
                        problem(ExchangeProblem.FILE_FIELD_TYPE, where.field(name).item(i), name, shown(items.get(i)))
                        .with("expected", "text"), items.get(i)));
            }
        }
        return texts;
    }

    /// The fields of an object whose names are free, as texts; anything but texts, numbers and flags is reported as not
    /// kept.
    public SortedMap<String, String> textMap(String name) {
        return textMap(name, ForeignObject::notKept);
    }

    /// The same of an object that narrows something down: anything but texts, numbers and flags is refused, because
    /// without it more would be meant.
    public SortedMap<String, String> narrowing(String name) {
        return textMap(name, (object, field) ->
                object.wrongType(field, Objects.requireNonNull(object.value(field)), "text"));
    }

    private SortedMap<String, String> textMap(String name, BiConsumer<ForeignObject, String> other) {
        SortedMap<String, String> texts = new TreeMap<>();
        ForeignObject object = object(name);
        if (object != null) {
            for (String field : object.names()) {
                JsonValue value = object.value(field);
                switch (value) {
                    case null -> {}
                    case JsonText text -> texts.put(field, text.value());
                    case JsonNumber number -> texts.put(field, number.raw());
                    case JsonBoolean flag -> texts.put(field, String.valueOf(flag.value()));
                    default -> other.accept(object, field);
                }
            }
        }
        return texts;
    }

    /// The names of all fields, in their order.
    public List<String> names() {
        return List.copyOf(json.fields().keySet());
    }

    /// Tells of those of these fields that are there, not null and not empty that a catalog does not keep them.
    public void notKept(String... names) {
        for (String name : names) {
            JsonValue value = value(name);
            boolean empty = value instanceof JsonArray array && array.items().isEmpty()
                    || value instanceof JsonObject object && object.fields().isEmpty()
                    || value instanceof JsonText text && text.value().isEmpty();
            if (value != null && !empty) {
                report.add(
                        at(problem(ExchangeProblem.FILE_FIELD_NOT_KEPT, where.field(name), name, shown(value)), value));
            }
        }
    }

    /// Reports every field that was not asked for.
    public void finish() {
        json.fields().forEach((name, value) -> {
            if (!asked.contains(name)) {
                report.add(
                        at(problem(ExchangeProblem.FILE_FIELD_UNKNOWN, where.field(name), name, shown(value)), value));
            }
        });
    }

    /// Whether no error was found in this object, or in the objects in it, since it was made.
    public boolean isWhole() {
        return report.errors() == errorsBefore;
    }

    /// Refuses a field's value.
    ///
    /// @param expected what would be right, in words of the format
    public void refuse(ExchangeProblem code, String name, String found, String expected) {
        JsonValue value = json.fields().get(name);
        report.add(at(problem(code, where.field(name), name, found).with("expected", expected),
                value == null ? json : value));
    }

    /// Refuses a reference that leads nowhere.
    public void unknown(String name, String found) {
        JsonValue value = json.fields().get(name);
        report.add(at(problem(ExchangeProblem.REFERENCE_UNKNOWN, where.field(name), name, found),
                value == null ? json : value));
    }

    /// Refuses the object because it lacks a field.
    public void missing(String name) {
        report.add(at(Problem.of(ExchangeProblem.FILE_FIELD_MISSING, where.field(name)).with("field", name), json));
    }

    private void wrongType(String name, JsonValue value, String expected) {
        report.add(at(problem(ExchangeProblem.FILE_FIELD_TYPE, where.field(name), name, shown(value))
                .with("expected", expected), value));
    }

    private @Nullable BigDecimal decimal(String name, String text, JsonValue value) {
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal decimal = new BigDecimal(text);
            decimal = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
            if (decimal.scale() <= FRACTION_DIGITS && decimal.precision() - decimal.scale() <= WHOLE_DIGITS) {
                return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
            }
        }
        report.add(at(problem(ExchangeProblem.FILE_FIELD_DECIMAL, where.field(name), name, clipped(text)), value));
        return null;
    }

    private static Problem problem(ExchangeProblem code, Where where, String field, String found) {
        return Problem.of(code, where).with("field", clipped(field)).with("found", clipped(found));
    }

    private static Problem at(Problem problem, JsonValue value) {
        return value.line() == 0 ? problem : problem.with("line", value.line()).with("column", value.column());
    }

    private static String shown(@Nullable JsonValue value) {
        return switch (value) {
            case null -> "";
            case JsonText text -> clipped(text.value());
            case JsonObject object -> "{…}";
            case JsonArray array -> "[…]";
            default -> clipped(Json.write(value));
        };
    }

    private static String clipped(String text) {
        return text.length() > CLIP ? text.substring(0, CLIP) + "…" : text;
    }
}
