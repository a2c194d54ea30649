package dev.tierdesk.cli;

import dev.tierdesk.store.CatalogStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The catalog whose schedule a command reads or changes, and how it answers.
final class ScheduleTarget {
    @Option(names = "--catalog", paramLabel = "NAME", required = true, descriptionKey = "catalog")
    private @Nullable String catalog;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    /// Opens it; a schedule is in no snapshot, so a catalog that is open elsewhere is refused.
    CatalogStore open(Terminal terminal) {
        return new KnownCatalog(terminal, place, catalog == null ? "" : catalog).open();
    }

    boolean json() {
        return json;
    }
}
