package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Confirmation;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options with which a person goes on past warnings.
final class Confirming {
    @Option(names = "--confirm", paramLabel = "CODE", descriptionKey = "confirm-each")
    private List<String> confirm = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private @Nullable String reason;

    /// What was given for these objects.
    Confirmation of(Collection<? extends Aggregate> objects) {
        String expected = Confirmation.expected(objects);
        return new Confirmation(confirm.contains(expected) ? expected : null, reason);
    }

    boolean confirms() {
        return !confirm.isEmpty();
    }

    @Nullable String reason() {
        return reason;
    }
}
