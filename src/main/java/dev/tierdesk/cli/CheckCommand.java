package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogCheck;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `check`: every problem of a catalog, its worked examples among them.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CatalogSource source = new CatalogSource();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Problem> problems;
        try {
            Catalog catalog = source.read(terminal);
            problems = CatalogCheck.problems(catalog, terminal.clock());
        } catch (Refusal refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            problems = refused.problems();
        }
        if (json) {
            terminal.print(JsonObject.of(Map.of("problems", JsonArray.of(problems.stream().map(terminal::json).toList()))));
        } else {
            problems.stream()
                    .filter(p -> p.severity() != Severity.INFO)
                    .forEach(problem -> terminal.out().println(terminal.line(problem)));
            terminal.say("cli.check.count", "errors", count(problems, Severity.ERROR), "warnings", count(problems, Severity.WARNING));
        }
        return problems.stream().anyMatch(Problem::isError) ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream().filter(p -> p.severity() == severity).count();
    }
}
