package dev.tierdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `plan`: what is done with one plan of a catalog.
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;

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
        terminal.complain("cli.no-subcommand", "command", "plan");
        return Terminal.WRONG_USE;
    }
}
