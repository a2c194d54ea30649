package dev.tierdesk.cli;

import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Compacted;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `changes compact`: merges old change sets into one.
@Command(name = "compact", mixinStandardHelpOptions = true)
final class ChangesCompactCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Option(names = "--before", paramLabel = "MOMENT", required = true, descriptionKey = "compact-before")
    private @Nullable String before;

    @Option(names = "--check", descriptionKey = "dry-run")
    private boolean check;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ChangesCompactCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = catalog.known(terminal).open()) {
            Instant moment = Objects.requireNonNull(Moment.of(before, store.catalog().settings().timeZone(), terminal));
            int count = store.changes().countBefore(moment);
            Optional<Compacted> compacted = check ? Optional.empty()
                    : store.changes().compact(
                            moment, Writing.author(), terminal.messages().get("history.merged.label"));
            if (json) {
                terminal.print(new FieldWriter()
                        .whole("count", count)
                        .flag("applied", compacted.isPresent())
                        .text("backup", compacted.map(c -> c.backup().toString()).orElse(null))
                        .text("lines", compacted.map(c -> c.lines().toString()).orElse(null))
                        .done());
            } else if (compacted.isPresent()) {
                terminal.say("cli.changes.compacted", "count", count, "backup", compacted.get().backup().toString(),
                        "lines", compacted.get().lines().toString());
            } else {
                terminal.say("cli.changes.compactable", "count", count);
            }
            return Terminal.DONE;
        }
    }
}
