package dev.tierdesk.exchange;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A JSON file of bodies as an interface takes them: a single one, a list of them, or an object that has a list for
/// each kind.
public final class ForeignFile {
    private final Map<String, List<Body>> sections = new HashMap<>();
    private final Report report;

    private record Body(JsonObject json, Where where) {}

    private ForeignFile(Report report) {
        this.report = report;
    }

    /// Reads the file; what is wrong with it goes to `report`, and there is nothing in it then.
    ///
    /// @param names of the lists of an object that has them
    /// @param sectionOf the name of the list that a single body would belong to
    /// @param notKept names of what else an object may have, which a catalog does not keep
    public static ForeignFile read(byte[] bytes, List<String> names, Function<JsonObject, String> sectionOf,
            Report report,
            String... notKept) {
        ForeignFile file = new ForeignFile(report);
        Reading<JsonValue> reading = Json.parse(bytes);
        reading.problems().forEach(report::add);
        switch (reading.value()) {
            case null -> {}
            case JsonObject root when names.stream().anyMatch(root.fields()::containsKey) -> {
                ForeignObject whole = new ForeignObject(root, Where.ROOT, report);
                names.forEach(name -> file.addAll(whole.list(name), new Where(name), body -> name));
                whole.notKept(notKept);
                whole.finish();
            }
            case JsonObject root -> file.addAll(List.of(root), null, sectionOf);
            case JsonArray list -> file.addAll(list.items(), Where.ROOT, sectionOf);
            case JsonValue other -> report.add(other(other, Where.ROOT));
        }
        return file;
    }

    /// The bodies of one kind, in the order of the file, each made when it is its turn: what is wrong with one is not
    /// held against the others.
    public Stream<ForeignObject> section(String name) {
        return sections.getOrDefault(name, List.of()).stream()
                .map(body -> new ForeignObject(body.json, body.where, report));
    }

    /// @param list the place of the list; null for a single body
    private void addAll(List<? extends JsonValue> items, @Nullable Where list, Function<JsonObject, String> sectionOf) {
        for (int i = 0; i < items.size(); i++) {
            Where where = list == null ? Where.ROOT : list.item(i);
            if (items.get(i) instanceof JsonObject body) {
                sections.computeIfAbsent(sectionOf.apply(body), s -> new ArrayList<>()).add(new Body(body, where));
            } else {
                report.add(other(items.get(i), where));
            }
        }
    }

    private static Problem other(JsonValue value, Where where) {
        return Problem.of(ExchangeProblem.FILE_FIELD_TYPE, where)
                .with("field", where.path())
                .with("found", value.getClass().getSimpleName().substring("Json".length()).toLowerCase(Locale.ROOT))
                .with("expected", "object")
                .with("line", value.line())
                .with("column", value.column());
    }
}
