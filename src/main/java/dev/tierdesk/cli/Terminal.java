package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What commands read from, print to and say things with.
///
/// @param directories where catalogs are kept when `--data-dir` does not say
/// @param zone in which moments are told: of the catalog, once there is one
record Terminal(
        InputStream in, PrintStream out, PrintStream err, Messages messages, Directories directories, Clock clock,
        AtomicReference<ZoneId> zone) {
    /// Done.
    static final int DONE = 0;
    /// Problems were found.
    static final int PROBLEMS = 1;
    /// The command was used wrongly, or names what the catalog does not have.
    static final int WRONG_USE = 2;
    /// A file, a lock, a broken store or something that has to be there first stood in the way.
    static final int NOT_POSSIBLE = 3;

    /// That somebody names what is not there.
    private static final Set<ProblemCode> NOT_THERE = Set.of(
            ExchangeProblem.ANSWER_UNASKED, CatalogProblem.UNKNOWN_PRODUCT, CatalogProblem.UNKNOWN_UNIT);

    /// How a command ends that these problems of what was asked for stop.
    static int stopped(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> NOT_THERE.contains(problem.code())) ? WRONG_USE : PROBLEMS;
    }

    /// Tells moments in the time zone of a catalog from now on.
    Catalog follow(Catalog catalog) {
        zone.set(catalog.settings().timeZone());
        return catalog;
    }

    void say(String key, Object... namesAndValues) {
        out.println(messages.get(key, namesAndValues));
    }

    void complain(String key, Object... namesAndValues) {
        err.println(messages.get(key, namesAndValues));
    }

    void print(JsonValue json) {
        out.println(Json.write(json));
    }

    /// `ERROR  plans[growth].name  A plan needs a name.`
    String line(Problem problem) {
        return line(problem, "");
    }

    /// The same with what it is in, a file or what is charged; an empty one is not named.
    String line(Problem problem, String in) {
        return Stream.of(problem.severity().name(), in, problem.where().path(), messages.problem(problem))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    /// A problem as machines read it: code, severity, place, arguments, and the words.
    JsonObject json(Problem problem) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("code", JsonText.of(problem.code().name()));
        fields.put("severity", JsonText.of(problem.severity().name()));
        fields.put("where", JsonText.of(problem.where().path()));
        fields.put("arguments", arguments(problem));
        fields.put("text", JsonText.of(messages.problem(problem)));
        return JsonObject.of(fields);
    }

    JsonArray json(List<Problem> problems) {
        return JsonArray.of(problems.stream().map(this::json).toList());
    }

    static JsonObject arguments(Problem problem) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        problem.arguments().forEach((name, value) -> fields.put(name, switch (value) {
            case BigDecimal decimal -> JsonText.of(Decimals.text(decimal));
            case Integer number -> JsonNumber.of(number);
            case Long number -> JsonNumber.of(number);
            default -> JsonText.of(value.toString());
        }));
        return JsonObject.of(fields);
    }
}
