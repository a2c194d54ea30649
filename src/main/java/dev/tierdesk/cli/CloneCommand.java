package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.Cloning;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// `product clone`, `plan clone`, `unit clone`: one clone for each name.
@Command(name = "clone", mixinStandardHelpOptions = true)
final class CloneCommand extends GuardedCommand {
    private static final List<String> PRICES = List.of("--prices-of", "--list-prices");

    @Option(names = "--name", paramLabel = "TEXT", required = true, descriptionKey = "clone-name")
    private List<String> names = List.of();

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "clone-code")
    private List<String> codes = List.of();

    @Option(names = "--prices-of", paramLabel = "PLAN", descriptionKey = "prices-of")
    private @Nullable String pricesOf;

    @Option(names = "--list-prices", descriptionKey = "list-prices")
    private boolean listPrices;

    private CloneCommand(Terminal terminal, Kind kind) {
        super(terminal, kind, ChangeSource.CLONE);
    }

    /// The command for a kind; only the prices of a product are asked for, those of a plan go along.
    static CommandLine of(Terminal terminal, Kind kind) {
        CommandLine line = new CommandLine(new CloneCommand(terminal, kind));
        if (kind != Kind.PRODUCT) {
            CommandSpec spec = line.getCommandSpec();
            PRICES.forEach(option -> spec.remove(spec.findOption(option)));
        }
        return line;
    }

    @Override
    Ruling rule(KnownCatalog.Content known, List<Aggregate> objects) {
        Cloning cloning = cloning(known.catalog(), objects);
        List<Cloning.Copy> copies = copies(cloning);
        List<Problem> problems = cloning.problems(copies);
        List<Cloning.Row> rows = cloning.rows(known.subscriptions(), known.schedule(), prices(known.catalog()));
        List<String> lines = new ArrayList<>();
        copies.forEach(copy -> lines.add(copy.code() + "  " + copy.name()));
        problems.forEach(problem -> lines.add(terminal().line(problem)));
        Map<String, JsonValue> json = new LinkedHashMap<>();
        json.put("copies", JsonArray.of(copies.stream()
                .map(c ->
                        (JsonValue) JsonObject.of(Map.of("name", JsonText.of(c.name()), "code", JsonText.of(c.code()))))
                .toList()));
        json.put("reasons", terminal().json(problems));
        json.put("rows", JsonArray.of(rows.stream().map(CloneCommand::json).toList()));
        String label = terminal().messages().get("cli.clone.label", "code", objects.getFirst().code(),
                "codes", copies.stream().map(Cloning.Copy::code).collect(Collectors.joining(", ")));
        return new Ruling(problems.isEmpty() ? Verdict.ALLOW : Verdict.BLOCK, lines, json, label);
    }

    @Override
    Decision decide(KnownCatalog.Content known, List<Aggregate> objects) {
        Cloning cloning = cloning(known.catalog(), objects);
        return cloning.apply(copies(cloning), prices(known.catalog()), () -> Ids.next(terminal().clock()));
    }

    private Cloning cloning(Catalog catalog, List<Aggregate> objects) {
        if (objects.size() != 1) {
            throw Refusal.wrongUse(terminal().messages().get("cli.clone.one"));
        }
        return Cloning.of(catalog, objects.getFirst());
    }

    private List<Cloning.Copy> copies(Cloning cloning) {
        if (codes.size() > names.size()) {
            throw Refusal.wrongUse(terminal().messages().get("cli.clone.codes"));
        }
        List<Cloning.Copy> copies = new ArrayList<>(cloning.suggest(names));
        for (int i = 0; i < codes.size(); i++) {
            copies.set(i, new Cloning.Copy(copies.get(i).name(), codes.get(i)));
        }
        return copies;
    }

    private Cloning.@Nullable PriceSource prices(Catalog catalog) {
        if (pricesOf != null && listPrices) {
            throw Refusal.wrongUse(terminal().messages().get("cli.clone.prices"));
        }
        if (pricesOf == null) {
            return listPrices ? new Cloning.PriceSource(null, terminal().clock().instant()) : null;
        }
        if (catalog.plan(pricesOf).isEmpty()) {
            throw Refusal.noSuch(Kind.PLAN, pricesOf, catalog, terminal());
        }
        return new Cloning.PriceSource(pricesOf, terminal().clock().instant());
    }

    private static JsonValue json(Cloning.Row row) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("field", JsonText.of(row.path()));
        fields.put("before", row.before() == null ? JsonNull.NULL : JsonText.of(row.before()));
        fields.put("after", row.after() == null ? JsonNull.NULL : JsonText.of(row.after()));
        fields.put("treatment", JsonText.of(row.treatment().name()));
        return JsonObject.of(fields);
    }
}
