package dev.tierdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// A word that stands before other commands: `product`, `unit`, `subscriptions`.
@Command(mixinStandardHelpOptions = true)
final class Group implements Callable<Integer> {
    private final Terminal terminal;
    private final String name;

    Group(Terminal terminal, String name) {
        this.terminal = terminal;
        this.name = name;
    }

    @Override
    public Integer call() {
        terminal.complain("cli.no-subcommand", "command", name);
        return Terminal.WRONG_USE;
    }
}
