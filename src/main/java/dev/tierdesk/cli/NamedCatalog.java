package dev.tierdesk.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that say which catalog of this computer a command is about.
final class NamedCatalog {
    @Option(names = "--catalog", paramLabel = "NAME", required = true, descriptionKey = "catalog")
    private String name = "";

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    /// The catalog.
    ///
    /// @throws Refusal if there is none of this name
    KnownCatalog known(Terminal terminal) {
        return new KnownCatalog(terminal, place, name);
    }
}
