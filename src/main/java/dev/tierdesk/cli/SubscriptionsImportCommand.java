package dev.tierdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `subscriptions import`: the full list of a system, whole or not at all.
@Command(name = "import", mixinStandardHelpOptions = true)
final class SubscriptionsImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "list-file")
    private Path file = Path.of("");

    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Mixin
    private ListImport list = new ListImport();

    @Option(names = "--check", descriptionKey = "check")
    private boolean check;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "list-reason")
    private @Nullable String reason;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    SubscriptionsImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return list.run(file, catalog.known(terminal), reason, check, json, terminal);
    }
}
