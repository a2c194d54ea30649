package dev.tierdesk.cli;

import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.table.RefusedRows;
import dev.tierdesk.store.CatalogStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`: files of any format into a catalog of this computer, as one change set or not at all.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Option(names = "--from", paramLabel = "FORMAT", descriptionKey = "from-import")
    private @Nullable String from;

    @Mixin
    private Answers answers = new Answers();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--skip-refused", descriptionKey = "skip-refused")
    private boolean skipRefused;

    @Mixin
    private ErrorFile errors = new ErrorFile();

    @Mixin
    private ListImport list = new ListImport();

    @Mixin
    private Confirming confirming = new Confirming();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (FileFormats.SUBSCRIPTIONS.equals(from)) {
            refuse(notOfLists(), "cli.import.list");
            return list.run(files.getFirst(), catalog.known(terminal), confirming.reason(), dryRun, json, terminal);
        }
        refuse(list.given(), "cli.import.no-list");
        FileFormats formats = new FileFormats(terminal);
        List<JointImport.Part> parts = files.stream().map(file -> formats.read(file, from, answers.given())).toList();
        errors.check(files, parts, terminal);
        KnownCatalog known = catalog.known(terminal);
        if (dryRun) {
            KnownCatalog.Content present = known.content();
            JointImport read = read(parts, present);
            return report(read, moved(present, read), false);
        }
        try (CatalogStore store = known.open()) {
            KnownCatalog.Content present = KnownCatalog.Content.of(store);
            JointImport read = read(parts, present);
            MovedReport moved = moved(present, read);
            boolean applies = new ImportReport(terminal, read, answers).canBeTaken(skipRefused)
                    && moved.isConfirmed() && !read.plan().changes().isEmpty();
            if (applies) {
                store.change(new ChangeRequest(
                        terminal.messages().get("cli.import.label", "file", String.join(", ", names())),
                        ChangeSource.IMPORT, Writing.author(), confirming.reason(), read.plan().changes()));
            }
            return report(read, moved, applies);
        }
    }

    private void refuse(List<String> options, String why) {
        if (!options.isEmpty()) {
            throw Refusal.wrongUse(terminal.messages().get(why, "options", String.join(", ", options)));
        }
    }

    /// What was given that says nothing of a list of subscriptions, which is taken whole.
    private List<String> notOfLists() {
        return Stream.of(files.size() > 1 ? files.get(1).toString() : null,
                answers.given().isEmpty() ? null : "--answer",
                skipRefused ? "--skip-refused" : null, errors.isAsked() ? "--errors" : null,
                confirming.confirms() ? "--confirm" : null)
                .filter(Objects::nonNull).toList();
    }

    private List<String> names() {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    private JointImport read(List<JointImport.Part> parts, KnownCatalog.Content present) {
        JointImport read = JointImport.read(parts, present.catalog(), present.subscriptions(), present.schedule(),
                terminal.clock(), () -> false);
        errors.write(new RefusedRows(parts, read, present.catalog(), terminal.clock()), terminal);
        return read;
    }

    private MovedReport moved(KnownCatalog.Content present, JointImport read) {
        return MovedReport.of(present, read.plan().result(), confirming::of, terminal);
    }

    private int report(JointImport read, MovedReport moved, boolean applied) {
        ImportReport report = new ImportReport(terminal, read, answers, names(), List.of());
        if (json) {
            terminal.print(errors.json(moved.json(report.json())).value("applied", JsonBoolean.of(applied)).done());
        } else {
            report.print(false);
            moved.print();
            errors.print(terminal);
            if (applied) {
                terminal.say("cli.import.done");
            }
        }
        return report.canBeTaken(skipRefused) && moved.isConfirmed() ? Terminal.DONE : report.stopped();
    }
}
