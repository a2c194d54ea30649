package dev.tierdesk.document;

import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Builds a JSON object field by field. What is null is left out, and so are empty lists and objects.
public final class FieldWriter {
    private final SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();

    public FieldWriter value(String name, @Nullable JsonValue value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    public FieldWriter text(String name, @Nullable String value) {
        return value(name, value == null ? null : JsonText.of(value));
    }

    public FieldWriter textUnlessEmpty(String name, String value) {
        return text(name, value.isEmpty() ? null : value);
    }

    /// The name of an enum's constant.
    public FieldWriter word(String name, @Nullable Enum<?> value) {
        return text(name, value == null ? null : value.name());
    }

    public FieldWriter wordUnless(Enum<?> standard, String name, Enum<?> value) {
        return value == standard ? this : word(name, value);
    }

    /// A decimal, as canonical text.
    public FieldWriter decimal(String name, @Nullable BigDecimal value) {
        return text(name, value == null ? null : Decimals.text(value));
    }

    /// A whole number, as a JSON number.
    public FieldWriter whole(String name, @Nullable Integer value) {
        return value(name, value == null ? null : JsonNumber.of(value));
    }

    public FieldWriter wholeUnless(int standard, String name, int value) {
        return value == standard ? this : whole(name, value);
    }

    public FieldWriter flag(String name, boolean value) {
        return value(name, JsonBoolean.of(value));
    }

    public FieldWriter flagUnless(boolean standard, String name, boolean value) {
        return value == standard ? this : flag(name, value);
    }

    /// A list in its order.
    public <T> FieldWriter list(String name, Collection<T> items, Function<T, JsonValue> form) {
        return value(name, items.isEmpty() ? null : JsonArray.of(items.stream().map(form).toList()));
    }

    public FieldWriter texts(String name, Collection<String> items) {
        return list(name, items, JsonText::of);
    }

    /// A list whose order means nothing: sorted, each item once.
    public FieldWriter textSet(String name, Collection<String> items) {
        return texts(name, items.stream().sorted().distinct().toList());
    }

    /// An object with free field names, in their order.
    public <T> FieldWriter map(String name, Map<String, T> map, Function<T, String> form) {
        FieldWriter inner = new FieldWriter();
        new TreeMap<>(map).forEach((key, value) -> inner.text(key, form.apply(value)));
        return value(name, map.isEmpty() ? null : inner.done());
    }

    public FieldWriter textMap(String name, Map<String, String> map) {
        return map(name, map, Objects::toString);
    }

    public JsonObject done() {
        return new JsonObject(fields, 0, 0);
    }
}
