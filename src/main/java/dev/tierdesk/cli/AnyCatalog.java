package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a command that only reads, from a catalog of this computer or the demo; a file is named by each such
/// command in its own way.
final class AnyCatalog {
    @Option(names = "--catalog", paramLabel = "NAME", descriptionKey = "catalog")
    private @Nullable String name;

    @Option(names = "--demo", descriptionKey = "demo")
    private boolean demo;

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    /// The catalog of the one source that is given.
    ///
    /// @param file the file that is named
    /// @throws Refusal if there is not exactly one source, or it cannot be read
    Catalog read(@Nullable Path file, Terminal terminal) {
        int sources = (file == null ? 0 : 1) + (name == null ? 0 : 1) + (demo ? 1 : 0);
        if (sources != 1) {
            throw Refusal.wrongUse(terminal.messages().get("cli.one-source"));
        }
        if (name != null) {
            return new KnownCatalog(terminal, place, name).read();
        }
        return terminal.follow(CatalogSource.catalog(file == null
                ? DocumentReader.read(Demo.bytes(), terminal.clock())
                : CatalogSource.document(file, terminal)));
    }
}
