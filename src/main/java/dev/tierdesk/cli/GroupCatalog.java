package dev.tierdesk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The same options as [NamedCatalog] for a command that has others below it: those name their catalog themselves, so
/// it is not required before them.
final class GroupCatalog {
    @Option(names = "--catalog", paramLabel = "NAME", descriptionKey = "catalog")
    private @Nullable String name;

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    /// The catalog.
    ///
    /// @throws Refusal if none is named, or there is none of this name
    KnownCatalog known(Terminal terminal) {
        if (name == null) {
            throw Refusal.wrongUse(terminal.messages().get("cli.catalog-needed"));
        }
        return new KnownCatalog(terminal, place, name);
    }
}
