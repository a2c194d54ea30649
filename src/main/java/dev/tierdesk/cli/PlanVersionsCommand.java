package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanDrafts;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.words.Dates;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan versions`: the versions of a plan, and whether its draft differs.
@Command(name = "versions", mixinStandardHelpOptions = true)
final class PlanVersionsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CODE", descriptionKey = "plan")
    private String code = "";

    @Mixin
    private PlanSource source = new PlanSource();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    PlanVersionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalog catalog = source.read(terminal);
        Plan plan = PlanSource.plan(catalog, code, terminal);
        List<PlanVersion> versions = catalog.versionsOf(code);
        boolean differs = PlanDrafts.differs(plan, catalog);
        if (json) {
            terminal.print(new FieldWriter()
                    .text("plan", code)
                    .word("status", plan.status())
                    .flag("draft_differs", differs)
                    .value("versions", JsonArray.of(versions.stream().map(PlanVersionsCommand::json).toList()))
                    .done());
            return Terminal.DONE;
        }
        Dates dates = new Dates(terminal.messages(), catalog.settings().timeZone());
        for (PlanVersion version : versions) {
            terminal.say("cli.plan.versions.line", "version", version.code(),
                    "moment", dates.moment(version.published()),
                    "prices", terminal.messages().get("cli.prices", "count", version.prices().size()));
        }
        if (versions.isEmpty()) {
            terminal.say("cli.plan.versions.none");
        } else {
            terminal.say(differs ? "cli.plan.versions.draft" : "cli.plan.versions.same");
        }
        return Terminal.DONE;
    }

    private static JsonObject json(PlanVersion version) {
        return new FieldWriter()
                .text("code", version.code())
                .whole("number", version.number())
                .text("published", version.published().toString())
                .text("name", version.name())
                .value("prices", JsonArray.of(version.prices().stream()
                        .map(price -> new FieldWriter().text("code", price.code()).done())
                        .toList()))
                .value("products", JsonArray.of(version.products().stream()
                        .map(pin -> new FieldWriter()
                                .text("code", pin.code())
                                .whole("version", pin.version())
                                .done())
                        .toList()))
                .done();
    }
}
