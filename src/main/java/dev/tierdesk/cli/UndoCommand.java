package dev.tierdesk.cli;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `undo`: takes back one change set, or names what stands on it.
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "change-number")
    private long number;

    @Option(names = "--confirm", paramLabel = "CODE", descriptionKey = "confirm-changed")
    private @Nullable String confirm;

    @Mixin
    private Writing writing = new Writing();

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = writing.catalog(terminal).open()) {
            List<Problem> obstacles = store.obstacles(number);
            MovedReport moved = moved(store, obstacles.isEmpty());
            boolean possible = obstacles.isEmpty() && moved.isConfirmed();
            ChangeSet written = possible && !writing.check() ? undo(store) : null;
            report(obstacles, moved, written);
            return possible ? Terminal.DONE : Terminal.PROBLEMS;
        }
    }

    private MovedReport moved(CatalogStore store, boolean possible) {
        KnownCatalog.Content known = KnownCatalog.Content.of(store);
        List<Change> changes = possible ? store.changeSet(number).reversed() : List.of();
        return MovedReport.of(known, known.catalog().apply(changes),
                causes -> new Confirmation(confirm, writing.reason()), terminal);
    }

    private ChangeSet undo(CatalogStore store) {
        String label = terminal.messages().get("cli.undo.label", "number", number);
        return store.undo(number, Writing.author(), label, writing.reason());
    }

    private void report(List<Problem> obstacles, MovedReport moved, @Nullable ChangeSet written) {
        if (writing.json()) {
            terminal.print(moved.json(new FieldWriter()
                    .value("number", JsonNumber.of(number))
                    .flag("possible", obstacles.isEmpty())
                    .flag("applied", written != null)
                    .value("change", written == null ? null : JsonNumber.of(written.number()))
                    .value("refused", terminal.json(obstacles)))
                    .done());
            return;
        }
        obstacles.forEach(problem -> terminal.err().println(terminal.line(problem)));
        moved.print();
        if (written != null) {
            terminal.say("cli.undo.done", "number", number, "by", written.number());
        } else if (obstacles.isEmpty() && moved.isConfirmed()) {
            terminal.say("cli.undo.possible", "number", number);
        }
    }
}
