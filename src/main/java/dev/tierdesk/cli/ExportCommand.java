package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Scope;
import dev.tierdesk.pricing.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: a catalog of this computer, or a part of it, in any format.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "target")
    private Path target = Path.of("");

    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "to-format")
    private @Nullable String to;

    @Option(names = "--plan", paramLabel = "CODE", descriptionKey = "export-plan")
    private List<String> plans = List.of();

    @Option(names = "--product", paramLabel = "CODE", descriptionKey = "export-product")
    private List<String> products = List.of();

    @Mixin
    private Answers answers = new Answers();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ExportFormat format = new FileFormats(terminal).written(target, to);
        Catalog chosen = chosen(catalog.known(terminal).read());
        List<Question> questions = format.questions(chosen);
        List<Problem> open = answers.problems(questions);
        if (!open.isEmpty()) {
            answers.lines(questions, terminal.messages()).forEach(terminal.err()::println);
            throw Refusal.problems(open);
        }
        Exported exported = format.write(
                chosen, new ExportContext(answers.given(), terminal.messages().language(), terminal.clock()));
        ExportTarget file = new ExportTarget(terminal, target);
        file.write(exported, format);
        file.report(exported, format, json);
        return Terminal.DONE;
    }

    private Catalog chosen(Catalog all) {
        if (!plans.isEmpty() && !products.isEmpty()) {
            throw Refusal.wrongUse(terminal.messages().get("cli.export.part"));
        }
        plans.forEach(code -> refuseUnknown(all, Kind.PLAN, code));
        products.forEach(code -> refuseUnknown(all, Kind.PRODUCT, code));
        if (!plans.isEmpty()) {
            return Scope.plans(plans).of(all);
        }
        return products.isEmpty() ? all : Scope.products(products).of(all);
    }

    private void refuseUnknown(Catalog all, Kind kind, String code) {
        if (all.find(kind, code).isEmpty()) {
            throw Refusal.noSuch(kind, code, all, terminal);
        }
    }
}
