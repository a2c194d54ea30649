package dev.tierdesk.cli;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.store.CatalogStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `apply`: makes a catalog of this computer hold what a folder says, as one change set or not at all.
@Command(name = "apply", mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Mixin
    private Confirming confirming = new Confirming();

    @Mixin
    private FolderRun run = new FolderRun();

    ApplyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        KnownCatalog known = run.catalog(terminal);
        JointImport.Part read = run.read(terminal, folder);
        try (CatalogStore store = known.open()) {
            KnownCatalog.Content present = KnownCatalog.Content.of(store);
            FolderChange change = run.change(terminal, read, present);
            Decision deletion = deletion(change, present);
            List<Change> changes = change.changes(deletion.changes());
            MovedReport moved = MovedReport.of(present, present.catalog().apply(changes), confirming::of, terminal);
            boolean possible = new ImportReport(terminal, change.read(), new Answers()).canBeTaken(false)
                    && !deletion.isRefused() && moved.isConfirmed();
            boolean applies = possible && !changes.isEmpty();
            if (applies) {
                store.change(new ChangeRequest(
                        terminal.messages().get("cli.import.label", "file", String.valueOf(folder.getFileName())),
                        ChangeSource.IMPORT, Writing.author(), confirming.reason(), changes));
            }
            run.report(terminal, change, moved, deletion.refused(), applies);
            return possible ? Terminal.DONE : Terminal.PROBLEMS;
        }
    }

    private Decision deletion(FolderChange change, KnownCatalog.Content known) {
        DeletionCheck check = change.deletion();
        return check == null
                ? Decision.of(List.of())
                : DeletionCheck.delete(known.catalog().apply(change.read().plan().changes()), known.subscriptions(),
                        known.schedule(), check.objects(), check.token(), confirming.of(check.objects()),
                        terminal.clock());
    }
}
