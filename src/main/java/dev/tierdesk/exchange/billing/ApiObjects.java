package dev.tierdesk.exchange.billing;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The objects of an API's answers, by their kind, however they were kept: one object, a list, an envelope with one or
/// several lists, or a folder of such files.
public final class ApiObjects {
    private final BiFunction<JsonObject, String, @Nullable String> kindOf;
    private final Set<String> lists;
    private final Set<String> paging;
    private final Report report;
    private final Map<String, List<ForeignObject>> objects = new LinkedHashMap<>();
    private boolean hasLists;

    private ApiObjects(BiFunction<JsonObject, String, @Nullable String> kindOf, Set<String> lists, Set<String> paging,
            Report report) {
        this.kindOf = kindOf;
        this.lists = lists;
        this.paging = paging;
        this.report = report;
    }

    /// Reads all files of `source`.
    ///
    /// @param kindOf the kind of an object that stands in a field of this name; null for an envelope
    /// @param lists the fields of envelopes that hold objects
    /// @param paging the fields of envelopes that only tell of pages
    public static ApiObjects read(Source source, BiFunction<JsonObject, String, @Nullable String> kindOf,
            Set<String> lists,
            Set<String> paging, Report report) {
        ApiObjects objects = new ApiObjects(kindOf, lists, paging, report);
        source.files().forEach((name, bytes) -> {
            Reading<JsonValue> json = Json.parse(bytes);
            json.problems().forEach(problem -> report.add(name.isEmpty() ? problem : problem.in(new Where(name))));
            if (json.value() != null) {
                objects.add(json.value(), new Where(name), "");
            }
        });
        if (!objects.hasLists && objects.objects.isEmpty() && report.errors() == 0) {
            report.add(Problem.of(ExchangeProblem.FORMAT_OTHER, Where.ROOT).with("expected", String.join(", ",
                    lists.stream().sorted().toList())));
        }
        return objects;
    }

    /// Those of a kind, in their order.
    public List<ForeignObject> of(String kind) {
        return objects.getOrDefault(kind, List.of());
    }

    /// A text field of an object that is not read yet; null where there is none.
    public static @Nullable String text(JsonObject json, String name) {
        return json.fields().get(name) instanceof JsonText text ? text.value() : null;
    }

    private void add(JsonValue value, Where where, String field) {
        switch (value) {
            case JsonArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    add(array.items().get(i), where.item(i), field);
                }
            }
            case JsonObject json -> {
                String kind = kindOf.apply(json, field);
                ForeignObject object = new ForeignObject(json, where, report);
                if (kind == null) {
                    addEnvelope(json, object);
                } else {
                    objects.computeIfAbsent(kind, k -> new ArrayList<>()).add(object);
                }
            }
            default -> report.add(Problem.of(ExchangeProblem.FILE_FIELD_TYPE, where)
                    .with("field", field).with("found", Json.write(value)).with("expected", "object")
                    .with("line", value.line()).with("column", value.column()));
        }
    }

    private void addEnvelope(JsonObject json, ForeignObject envelope) {
        json.fields().forEach((name, value) -> {
            if (lists.contains(name) && envelope.has(name)) {
                envelope.value(name);
                hasLists |= value instanceof JsonArray array && array.items().isEmpty();
                add(value, envelope.where().field(name), name);
            } else if (paging.contains(name)) {
                envelope.value(name);
            }
        });
        envelope.finish();
    }
}
