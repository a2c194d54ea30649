package dev.tierdesk.exchange;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// A JSON file of bodies as an interface takes them: a single one, a list of them, or an object that has a list for each
/// kind.
public final class ForeignFile {
    private final Map<String, List<ForeignObject>> sections = new LinkedHashMap<>();

    private ForeignFile(Collection<String> names) {
        names.forEach(name -> sections.put(name, new ArrayList<>()));
    }

    /// Reads the file; what is wrong with it goes to `report`, and there is nothing in it then.
    ///
    /// @param names of the lists of an object that has them
    /// @param sectionOf the name of the list that a single body would belong to
    public static ForeignFile read(byte[] bytes, List<String> names, Function<JsonObject, String> sectionOf, Report report) {
        ForeignFile file = new ForeignFile(names);
        Reading<JsonValue> reading = Json.parse(bytes);
        reading.problems().forEach(report::add);
        switch (reading.value()) {
            case null -> {}
            case JsonObject root when names.stream().anyMatch(root.fields()::containsKey) -> {
                ForeignObject whole = new ForeignObject(root, Where.ROOT, report);
                names.forEach(name -> file.sections.put(name, whole.objects(name)));
                whole.finish();
            }
            case JsonObject root -> file.add(sectionOf.apply(root), new ForeignObject(root, Where.ROOT, report));
            case JsonArray list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    Where where = Where.ROOT.item(i);
                    if (list.items().get(i) instanceof JsonObject body) {
                        file.add(sectionOf.apply(body), new ForeignObject(body, where, report));
                    } else {
                        report.add(other(list.items().get(i), where));
                    }
                }
            }
            case JsonValue other -> report.add(other(other, Where.ROOT));
        }
        return file;
    }

    /// The bodies of one kind, in the order of the file.
    public List<ForeignObject> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    private void add(String section, ForeignObject body) {
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(body);
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
