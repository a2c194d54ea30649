package dev.tierdesk.cli;

import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.store.CatalogStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plan publish`: the draft of a plan as its next version, or what stands against that.
@Command(name = "publish", mixinStandardHelpOptions = true)
final class PlanPublishCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CODE", descriptionKey = "plan")
    private String code = "";

    @Mixin
    private Writing writing = new Writing();

    PlanPublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        KnownCatalog known = writing.catalog(terminal);
        if (writing.check()) {
            KnownCatalog.Content content = known.content();
            PlanSource.plan(content.catalog(), code, terminal);
            Publication publication = Publication.check(
                    content.catalog(), code, content.numbers().next(code), content.subscriptions(), terminal.clock());
            report(publication, content.catalog(), false);
            return publication.verdict() == Verdict.ALLOW ? Terminal.DONE : Terminal.PROBLEMS;
        }
        try (CatalogStore store = known.open()) {
            return publish(store);
        }
    }

    private int publish(CatalogStore store) {
        Catalog present = store.catalog();
        PlanSource.plan(present, code, terminal);
        Publication publication = Publication.check(
                present, code, store.versionNumbers().next(code), store.subscriptions(), terminal.clock());
        if (publication.isPossible()) {
            store.change(new ChangeRequest(
                    terminal.messages().get("cli.plan.publish.label", "version", version(publication)),
                    ChangeSource.LIFECYCLE, Writing.author(), writing.reason(),
                    publication.changes(present, terminal.clock())));
        }
        report(publication, present, publication.isPossible());
        return publication.isPossible() ? Terminal.DONE : Terminal.PROBLEMS;
    }

    private void report(Publication publication, Catalog catalog, boolean published) {
        AcceptedText words = new AcceptedText(terminal, Acceptances.of(catalog.settings()));
        if (writing.json()) {
            terminal.print(json(publication, words, published));
            return;
        }
        String version = version(publication);
        terminal.out().println(publication.verdict() + "  " + version);
        publication.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .forEach(problem -> (problem.isError() ? terminal.err() : terminal.out())
                        .println(words.line(problem)));
        if (published) {
            terminal.say("cli.plan.publish.done", "version", version);
        } else if (publication.isPossible()) {
            terminal.say("cli.plan.publish.possible", "version", version);
        } else {
            long errors = publication.problems().stream().filter(Problem::isError).count();
            terminal.complain("cli.plan.publish.refused", "version", version,
                    "errors", terminal.messages().get("cli.errors", "count", errors));
        }
    }

    private JsonObject json(Publication publication, AcceptedText words, boolean published) {
        return new FieldWriter()
                .text("plan", publication.code())
                .whole("number", publication.number())
                .word("verdict", publication.verdict())
                .flag("possible", publication.isPossible())
                .flag("published", published)
                .value("problems", JsonArray.of(publication.problems().stream().map(words::json).toList()))
                .value("examples", JsonArray.of(publication.examples().stream().map(this::json).toList()))
                .done();
    }

    private JsonObject json(ExampleResult result) {
        return new FieldWriter()
                .text("name", result.example().name())
                .word("outcome", result.outcome())
                .decimal("expected", result.example().expected())
                .text("computed", result.computed() == null ? null : result.computed().toPlainString())
                .text("currency", result.currency().getCurrencyCode())
                .value("problems", terminal.json(result.problems()))
                .done();
    }

    private static String version(Publication publication) {
        return PlanVersion.code(publication.code(), publication.number());
    }
}
