package dev.tierdesk.cli;

import dev.tierdesk.store.CatalogStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `changes export`: change sets as lines of JSON, oldest first.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ChangesExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "changes-file")
    private @Nullable Path file;

    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Mixin
    private ChangeFilter filter = new ChangeFilter();

    ChangesExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path target = file == null ? Path.of("") : file;
        try (CatalogStore store = catalog.known(terminal).open()) {
            int count = store.changes().export(
                    filter.query(store, store.catalog().settings().timeZone(), terminal), target);
            terminal.say("cli.changes.exported", "count", count, "path", target.toString());
            return Terminal.DONE;
        }
    }
}
