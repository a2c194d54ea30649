package dev.tierdesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// A word that stands before other commands: `product`, `unit`, `subscriptions`.
@Command(mixinStandardHelpOptions = true)
final class Group implements Callable<Integer> {
    private final Terminal terminal;

    Group(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.complain("cli.no-command");
        return Terminal.WRONG_USE;
    }
}
