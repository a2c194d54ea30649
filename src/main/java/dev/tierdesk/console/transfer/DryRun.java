package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What importing files would do, put into words; nothing is written for it. Immutable.
///
/// @param rows refused ones first, then changed, created and unchanged ones
/// @param losses what the files say that is not kept
/// @param dependents names of what is refused only because something is that it needs
/// @param changes what would be written; refused rows are not among them
/// @param moved the published versions whose bills would move
/// @param result the catalog as it would be
record DryRun(
        List<ImportRow> rows, List<LossRow> losses, List<String> dependents, List<Change> changes, MovedBills moved,
        Catalog result) {
    private static final List<Outcome> ORDER =
            List.of(Outcome.REFUSED, Outcome.CHANGED, Outcome.CREATED, Outcome.UNCHANGED);

    DryRun {
        rows = List.copyOf(rows);
        losses = List.copyOf(losses);
        dependents = List.copyOf(dependents);
        changes = List.copyOf(changes);
    }

    /// The dry run of files that were read.
    ///
    /// @param moved the published versions whose bills it would move
    /// @param names of the files, in their order
    static DryRun of(
            JointImport read, MovedBills moved, List<String> names, Messages messages, FieldWords fields) {
        return new Making(read, names, messages, fields).run(moved);
    }

    /// How many rows came out so.
    int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static final class Making {
        private final JointImport read;
        private final List<String> names;
        private final Messages messages;
        private final FieldWords fields;
        private final Map<JointImport.Key, Integer> origins;
        private final Map<JointImport.Key, Imported.MatchedBy> matches = new HashMap<>();

        Making(JointImport read, List<String> names, Messages messages, FieldWords fields) {
            this.read = read;
            this.names = names;
            this.messages = messages;
            this.fields = fields;
            origins = read.origins();
            for (Imported file : read.files()) {
                file.matches().forEach(
                        match -> matches.putIfAbsent(new JointImport.Key(match.kind(), match.code()), match.by()));
            }
        }

        DryRun run(MovedBills moved) {
            List<ImportRow> rows = new ArrayList<>();
            Losses losses = new Losses(messages);
            for (int i = 0; i < read.files().size(); i++) {
                String file = file(i);
                List<Problem> problems = read.files().get(i).problems();
                Map<String, List<Problem>> unreadable = new LinkedHashMap<>();
                problems.stream().filter(Problem::isError).forEach(problem -> unreadable
                        .computeIfAbsent(JointImport.entry(problem.where()), entry -> new ArrayList<>()).add(problem));
                unreadable.forEach((entry, wrong) -> rows.add(unreadable(file, entry, wrong)));
                losses.add(file, problems);
            }
            ImportPlan plan = read.plan();
            plan.rows().forEach(row -> rows.add(row(row)));
            rows.sort(Comparator.comparingInt(row -> ORDER.indexOf(row.outcome())));
            List<String> dependents =
                    plan.refused().stream().filter(ImportPlan.Row::follows).map(ImportPlan.Row::code).toList();
            return new DryRun(rows, losses.list(), dependents, plan.withoutRefused().changes(), moved, plan.result());
        }

        private String file(int place) {
            return names.size() > 1 ? names.get(place) : "";
        }

        private ImportRow unreadable(String file, String entry, List<Problem> problems) {
            List<String> words = problems.stream().map(messages::problem).toList();
            String place = problems.size() == 1 ? problems.getFirst().where().path() : entry;
            return new ImportRow(
                    Outcome.REFUSED, file, kind(entry), place, "", "", words.getFirst(), words, List.of());
        }

        private ImportRow row(ImportPlan.Row row) {
            List<String> problems = row.problems().stream()
                    .sorted(Comparator.comparing((Problem problem) -> !ImportPlan.refuses(problem))
                            .thenComparing(Problem::severity))
                    .map(this::words)
                    .toList();
            String refusal = row.outcome() == Outcome.REFUSED && !problems.isEmpty() ? problems.getFirst() : "";
            JointImport.Key key = new JointImport.Key(row.kind(), row.code());
            return new ImportRow(row.outcome(), file(origins.getOrDefault(key, 0)), row.kind(), row.code(), row.name(),
                    foundBy(row, matches.getOrDefault(key, Imported.MatchedBy.CODE)), refusal, problems, row.fields());
        }

        private String foundBy(ImportPlan.Row row, Imported.MatchedBy by) {
            return row.outcome() == Outcome.CHANGED || row.outcome() == Outcome.UNCHANGED
                    ? messages.get("transfer.found." + by.name())
                    : "";
        }

        private String words(Problem problem) {
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
}
