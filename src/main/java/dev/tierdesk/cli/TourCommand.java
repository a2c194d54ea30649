package dev.tierdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tour`: listed here for its help; [dev.tierdesk.Main] runs it, since it needs JavaFX.
@Command(name = "tour", mixinStandardHelpOptions = true)
final class TourCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "dir")
    private Path directory = Path.of("");

    TourCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.complain("cli.tour.alone", "directory", directory.toString());
        return Terminal.WRONG_USE;
    }
}
