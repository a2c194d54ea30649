package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.ImportPlan;
import dev.tierdesk.catalog.ImportPlan.Outcome;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What importing a file would do, put into words; nothing is written for it. Immutable.
///
/// @param rows refused ones first, then changed, created and unchanged ones
/// @param changes what would be written
record DryRun(List<ImportRow> rows, List<Change> changes) {
    private static final List<Outcome> ORDER =
            List.of(Outcome.REFUSED, Outcome.CHANGED, Outcome.CREATED, Outcome.UNCHANGED);

    DryRun {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    /// The dry run of a document's bytes. Never throws for what is in them.
    ///
    /// @param present what the catalog holds
    static DryRun of(byte[] bytes, Catalog present, Messages messages, FieldWords fields, Clock clock) {
        Document document = DocumentReader.read(bytes, clock);
        ImportPlan plan = ImportPlan.of(present, document.aggregates());
        List<ImportRow> rows = new ArrayList<>();
        document.problems().forEach(problem -> rows.add(unreadable(problem, messages)));
        plan.rows().forEach(row -> rows.add(row(row, messages, fields)));
        rows.sort(Comparator.comparingInt(row -> ORDER.indexOf(row.outcome())));
        return new DryRun(rows, plan.changes());
    }

    /// How many rows came out so.
    int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static ImportRow unreadable(Problem problem, Messages messages) {
        String path = problem.where().path();
        String words = messages.problem(problem);
        return new ImportRow(Outcome.REFUSED, kind(path), path, "", words, List.of(words), List.of());
    }

    private static ImportRow row(ImportPlan.Row row, Messages messages, FieldWords fields) {
        List<String> problems = row.problems().stream()
                .sorted(Comparator.comparing((Problem problem) -> !ImportPlan.refuses(problem)).thenComparing(Problem::severity))
                .map(problem -> words(problem, messages, fields))
                .toList();
        String detail = switch (row.outcome()) {
            case REFUSED -> problems.isEmpty() ? "" : problems.getFirst();
            case CHANGED -> row.fields().stream()
                    .map(FieldDiff.Field::path)
                    .map(fields::label)
                    .collect(Collectors.joining(" · "));
            case CREATED, UNCHANGED -> "";
        };
        return new ImportRow(row.outcome(), row.kind(), row.code(), row.name(), detail, problems, row.fields());
    }

    private static String words(Problem problem, Messages messages, FieldWords fields) {
        String label = fields.label(problem.where().path());
        String text = messages.problem(problem);
        return label.isEmpty() ? text : messages.get("transfer.problem", "field", label, "text", text);
    }

    /// The kind of the object that a path within a document leads to: `prices[growth-calls].terms`.
    private static @Nullable Kind kind(String path) {
        for (Kind kind : Kind.values()) {
            if (path.startsWith(kind.field() + "[") || kind == Kind.SETTINGS && path.startsWith(kind.field())) {
                return kind;
            }
        }
        return null;
    }
}
