package dev.tierdesk.cli;

import dev.tierdesk.store.CatalogStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The catalog whose schedule a command reads or changes, and how it answers.
final class ScheduleTarget {
    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// Opens it; a schedule is in no snapshot, so a catalog that is open elsewhere is refused.
    CatalogStore open(Terminal terminal) {
        return catalog.known(terminal).open();
    }

    boolean json() {
        return json;
    }
}
