package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.pricing.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What `plan DIR` and `apply DIR` have in common: the options, and how a change is told.
final class FolderRun {
    private static final String FOLDER = "folder";

    @Mixin
    private GroupCatalog catalog = new GroupCatalog();

    @Option(names = "--delete", descriptionKey = "delete-gone")
    private boolean delete;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// The catalog that is named.
    ///
    /// @throws Refusal if none is
    KnownCatalog catalog(Terminal terminal) {
        return catalog.known(terminal);
    }

    JointImport.Part read(Terminal terminal, Path folder) {
        return new FileFormats(terminal).read(folder, FOLDER, new Answers().given());
    }

    FolderChange change(Terminal terminal, JointImport.Part folder, KnownCatalog.Content content) {
        return FolderChange.of(folder, content, delete, terminal.clock());
    }

    /// Says what the change is.
    ///
    /// @param moved the bills that it moves
    /// @param refused why it is not made
    /// @param applied whether it was made; null where it was only asked for
    void report(
            Terminal terminal, FolderChange change, MovedReport moved, List<Problem> refused,
            @Nullable Boolean applied) {
        ImportReport report = new ImportReport(terminal, change.read(), new Answers());
        if (json) {
            FieldWriter fields = moved.json(report.json())
                    .flag("different", change.isDifferent())
                    .value("gone", JsonArray.of(change.gone().stream().map(gone -> new FieldWriter()
                            .word("kind", Kind.of(gone))
                            .text("code", gone.code())
                            .done()).toList()))
                    .value("refused_deletions", terminal.json(refused))
                    .value("applied", applied == null ? null : JsonBoolean.of(applied));
            if (change.deletion() != null) {
                fields.word("verdict", change.deletion().verdict())
                        .value("reasons", terminal.json(change.deletion().reasons()));
            }
            terminal.print(fields.done());
            return;
        }
        report.print(true);
        for (Aggregate gone : change.gone()) {
            terminal.say(word(gone), "kind", terminal.messages().word(Kind.of(gone)), "code", gone.code());
        }
        DeletionCheck deletion = change.deletion();
        if (deletion != null) {
            terminal.out().println(deletion.verdict());
            deletion.references().forEach(reference -> terminal.out().println(
                    "    " + terminal.messages().word(reference.fate()) + "  " + terminal.line(reference.reason())));
            deletion.ownReasons().stream().filter(reason -> !refused.contains(reason))
                    .forEach(reason -> terminal.out().println("    " + terminal.line(reason)));
        }
        refused.forEach(problem -> terminal.err().println(terminal.line(problem)));
        moved.print();
        if (!change.isDifferent() && report.canBeTaken(false)) {
            terminal.say("cli.folder.same");
        } else if (applied != null) {
            terminal.say(applied ? "cli.folder.done" : "cli.folder.not-done");
        }
    }

    private String word(Aggregate gone) {
        if (!FolderChange.canBeDeleted(gone)) {
            return "cli.folder.stays";
        }
        return delete ? "cli.folder.deleted" : "cli.folder.gone";
    }
}
