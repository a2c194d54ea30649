package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.quote.BillImpact;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plan diff`: what differs between two versions, a version and a draft, or two plans, and what that does to bills.
@Command(name = "diff", mixinStandardHelpOptions = true)
final class PlanDiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CODE[@N]", descriptionKey = "before")
    private String before = "";

    @Parameters(index = "1", paramLabel = "CODE[@M]", descriptionKey = "after")
    private String after = "";

    @Mixin
    private PlanSource source = new PlanSource();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    PlanDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalog catalog = source.read(terminal);
        PlanState old = PlanSource.state(catalog, before, terminal);
        PlanState now = PlanSource.state(catalog, after, terminal);
        PlanDiff diff = PlanDiff.of(old, now);
        BillImpact impact = BillImpact.of(old, now, terminal.clock());
        if (json) {
            terminal.print(PlanDiffJson.of(before, after, diff, impact));
        } else {
            new PlanDiffText(terminal.messages(), catalog).lines(before, after, diff, impact)
                    .forEach(terminal.out()::println);
        }
        return Terminal.DONE;
    }
}
