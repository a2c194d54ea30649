package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.JointImport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plan`: what is done with one plan of a catalog; with a folder, what `apply` would do with that.
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "folder")
    private @Nullable Path folder;

    @Mixin
    private FolderRun run = new FolderRun();

    private PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The command with those below it.
    static CommandLine of(Terminal terminal) {
        CommandLine line = new CommandLine(new PlanCommand(terminal));
        line.addSubcommand(new PlanPublishCommand(terminal));
        line.addSubcommand(new PlanVersionsCommand(terminal));
        line.addSubcommand(new PlanDiffCommand(terminal));
        return line;
    }

    @Override
    public Integer call() {
        if (folder == null) {
            terminal.complain("cli.no-subcommand", "command", "plan");
            return Terminal.WRONG_USE;
        }
        KnownCatalog known = run.catalog(terminal);
        JointImport.Part read = run.read(terminal, folder);
        KnownCatalog.Content present = known.content();
        FolderChange change = run.change(terminal, read, present);
        Catalog after = present.catalog().apply(change.changes(List.of()));
        run.report(terminal, change, MovedReport.of(present, after, new Confirming()::of, terminal), List.of(), null);
        boolean isRead = new ImportReport(terminal, change.read(), new Answers()).canBeTaken(false);
        return isRead && !change.isDifferent() ? Terminal.DONE : Terminal.PROBLEMS;
    }
}
