package dev.tierdesk.cli;

import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: a catalog of this computer as a native document.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "target")
    private Path target = Path.of("");

    @Option(names = "--catalog", paramLabel = "NAME", required = true, descriptionKey = "catalog")
    private @Nullable String catalog;

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        byte[] bytes = DocumentWriter.write(new KnownCatalog(terminal, place, catalog == null ? "" : catalog).read());
        try {
            AtomicFile.write(target.toAbsolutePath(), bytes);
        } catch (IOException e) {
            throw Refusal.notPossible(terminal.messages().get("cli.unwritable", "path", target.toString()));
        }
        terminal.say("cli.export.done", "path", target.toString());
        return Terminal.DONE;
    }
}
