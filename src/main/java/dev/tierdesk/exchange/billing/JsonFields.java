package dev.tierdesk.exchange.billing;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object while it is written, in their order. A null is left out.
public final class JsonFields {
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    public JsonFields with(String name, @Nullable JsonValue value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    public JsonFields text(String name, @Nullable String value) {
        return with(name, value == null ? null : JsonText.of(value));
    }

    /// A decimal as a text.
    public JsonFields decimal(String name, @Nullable BigDecimal value) {
        return text(name, value == null ? null : Decimals.text(value));
    }

    /// A decimal as a number.
    public JsonFields number(String name, @Nullable BigDecimal value) {
        return with(name, value == null ? null : new JsonNumber(Decimals.text(value), 0, 0));
    }

    public JsonFields flag(String name, boolean value) {
        return with(name, new JsonBoolean(value, 0, 0));
    }

    public JsonFields list(String name, List<? extends JsonValue> items) {
        return with(name, JsonArray.of(items));
    }

    /// An object of texts; left out where it is empty.
    public JsonFields texts(String name, Map<String, String> texts) {
        JsonFields inner = new JsonFields();
        texts.forEach(inner::text);
        return texts.isEmpty() ? this : with(name, inner.object());
    }

    public JsonObject object() {
        return JsonObject.of(fields);
    }

    /// The file that holds this object alone.
    public byte[] bytes() {
        return Json.pages(object()).getBytes(StandardCharsets.UTF_8);
    }
}
