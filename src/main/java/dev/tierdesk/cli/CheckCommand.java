package dev.tierdesk.cli;

import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Problem;
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
        Acceptances acceptances = Acceptances.NONE;
        try {
            Catalog catalog = source.read(terminal);
            acceptances = Acceptances.of(catalog.settings());
            problems = CatalogCheck.problems(catalog, terminal.clock());
        } catch (Refusal refused) {
            if (refused.problems().isEmpty()) {
                throw refused;
            }
            problems = refused.problems();
        }
        print(problems, acceptances);
        return problems.stream().anyMatch(Problem::isError) ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private void print(List<Problem> problems, Acceptances acceptances) {
        AcceptedText words = new AcceptedText(terminal, acceptances);
        if (json) {
            List<JsonObject> list = problems.stream().map(words::json).toList();
            terminal.print(JsonObject.of(Map.of("problems", JsonArray.of(list))));
            return;
        }
        problems.stream().filter(acceptances::isOpen).forEach(problem -> terminal.out().println(words.line(problem)));
        List<Problem> accepted = problems.stream().filter(words::isAccepted).toList();
        accepted.forEach(problem -> terminal.out().println(words.line(problem)));
        int errors = (int) problems.stream().filter(Problem::isError).count();
        int warnings = (int) problems.stream().filter(acceptances::isOpen).count() - errors;
        terminal.say(accepted.isEmpty() ? "cli.check.count" : "cli.check.count-accepted",
                "errors", terminal.messages().get("cli.errors", "count", errors),
                "warnings", terminal.messages().get("cli.warnings", "count", warnings), "accepted", accepted.size());
    }
}
