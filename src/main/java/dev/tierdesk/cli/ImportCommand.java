package dev.tierdesk.cli;

import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.ImportPlan;
import dev.tierdesk.catalog.ImportPlan.Outcome;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.store.CatalogStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`: a native document into a catalog of this computer, as one change set or not at all.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--catalog", paramLabel = "NAME", required = true, descriptionKey = "catalog")
    private @Nullable String catalog;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Document document = DocumentReader.read(CatalogSource.bytes(file, terminal), terminal.clock());
        KnownCatalog known = new KnownCatalog(terminal, place, catalog == null ? "" : catalog);
        if (dryRun) {
            return report(ImportPlan.of(known.read(), document.aggregates()), document);
        }
        try (CatalogStore store = known.open()) {
            ImportPlan plan = ImportPlan.of(store.catalog(), document.aggregates());
            int exit = report(plan, document);
            if (exit == Terminal.DONE && !plan.changes().isEmpty()) {
                store.change(new ChangeRequest(
                        terminal.messages().get("cli.import.label", "file", String.valueOf(file.getFileName())),
                        ChangeSource.IMPORT, System.getProperty("user.name", ""), null, plan.changes()));
                if (!json) {
                    terminal.say("cli.import.done");
                }
            }
            return exit;
        }
    }

    private int report(ImportPlan plan, Document document) {
        boolean refused = plan.count(Outcome.REFUSED) > 0 || !document.problems().isEmpty();
        if (json) {
            terminal.print(json(plan, document));
        } else {
            document.problems().forEach(problem -> terminal.err().println(terminal.line(problem)));
            for (ImportPlan.Row row : plan.rows()) {
                if (row.outcome() != Outcome.UNCHANGED) {
                    terminal.out().println(row.outcome() + "  " + terminal.messages().word(row.kind()) + "  " + row.code());
                }
                if (row.outcome() == Outcome.REFUSED) {
                    row.problems().forEach(problem -> terminal.err().println(terminal.line(problem)));
                }
            }
            terminal.say("cli.import.count", "created", plan.count(Outcome.CREATED), "changed", plan.count(Outcome.CHANGED),
                    "unchanged", plan.count(Outcome.UNCHANGED), "refused",
                    plan.count(Outcome.REFUSED) + document.problems().size());
        }
        return refused ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private JsonObject json(ImportPlan plan, Document document) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            fields.put(outcome.name().toLowerCase(Locale.ROOT), JsonNumber.of(plan.count(outcome)));
        }
        fields.put("rows", JsonArray.of(plan.rows().stream().map(row -> {
            Map<String, JsonValue> item = new LinkedHashMap<>();
            item.put("kind", JsonText.of(row.kind().name()));
            item.put("code", JsonText.of(row.code()));
            item.put("outcome", JsonText.of(row.outcome().name()));
            item.put("problems", terminal.json(row.problems()));
            return JsonObject.of(item);
        }).toList()));
        fields.put("problems", terminal.json(document.problems()));
        return JsonObject.of(fields);
    }
}
