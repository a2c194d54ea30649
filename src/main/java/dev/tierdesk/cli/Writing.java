package dev.tierdesk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a command that writes a change set into a catalog of this computer.
final class Writing {
    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Option(names = "--check", descriptionKey = "check")
    private boolean check;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private @Nullable String reason;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    KnownCatalog catalog(Terminal terminal) {
        return catalog.known(terminal);
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
