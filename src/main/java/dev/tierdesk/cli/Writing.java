package dev.tierdesk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a command that writes a change set into a catalog of this computer.
final class Writing {
    @Option(names = "--catalog", paramLabel = "NAME", required = true, descriptionKey = "catalog")
    private @Nullable String catalog;

    @Option(names = "--check", descriptionKey = "check")
    private boolean check;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private @Nullable String reason;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    KnownCatalog catalog(Terminal terminal) {
        return new KnownCatalog(terminal, place, catalog == null ? "" : catalog);
    }

    /// Whether nothing shall be written.
    boolean check() {
        return check;
    }

    @Nullable String reason() {
        return reason;
    }

    boolean json() {
        return json;
    }

    /// Who signs.
    static String author() {
        return System.getProperty("user.name", "");
    }
}
