package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportedPrices;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Files that are imported together: each is read against the catalog that those before it make, and there is one plan.
///
/// @param files what each says, in their order
/// @param plan of all; of an object that is in several files, what the last says
public record JointImport(List<Imported> files, ImportPlan plan) {
    /// One of the files.
    ///
    /// @param answers to the format's questions, by their ids
    public record Part(ImportFormat format, Source source, Map<String, String> answers) {
        public Part {
            answers = Map.copyOf(answers);
        }
    }

    /// What tells an object from the others.
    public record Key(Kind kind, String code) {
        static Key of(Aggregate aggregate) {
            return new Key(Kind.of(aggregate), aggregate.code());
        }
    }

    public JointImport {
        files = List.copyOf(files);
    }

    /// Reads them. An error that stands at no place in a file refuses the whole file.
    ///
    /// @param cancelled asked before each file; what comes after is left out then
    public static JointImport read(List<Part> parts, Catalog present, Clock clock, BooleanSupplier cancelled) {
        return read(parts, present, Subscriptions.NONE, Schedule.NONE, clock, cancelled);
    }

    /// The same, asking who is on what and what is scheduled for products that go away or are withdrawn.
    public static JointImport read(
            List<Part> parts, Catalog present, Subscriptions subscriptions, Schedule schedule, Clock clock,
            BooleanSupplier cancelled) {
        List<Imported> files = new ArrayList<>();
        Map<Key, Aggregate> wanted = new LinkedHashMap<>();
        ImportPlan plan = ImportPlan.of(present, List.<Aggregate>of());
        for (Part part : parts) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            Imported file = part.format().read(part.source(), new ImportContext(plan.result(), part.answers(), clock));
            file = file.with(ImportedPrices.succeeding(present, file.aggregates(), clock));
            files.add(file);
            if (file.problems().stream().noneMatch(JointImport::refusesAll)) {
                file.aggregates().forEach(aggregate -> wanted.put(Key.of(aggregate), aggregate));
                plan = ImportPlan.of(present, List.copyOf(wanted.values()), subscriptions, schedule, clock);
            }
        }
        return new JointImport(files, plan);
    }

    /// Whether no file is refused as a whole.
    public boolean isRead() {
        return files.stream().flatMap(file -> file.problems().stream()).noneMatch(JointImport::refusesAll);
    }

    /// The place in [#files] of the file that an object is from.
    public Map<Key, Integer> origins() {
        Map<Key, Integer> origins = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            for (Aggregate aggregate : files.get(i).aggregates()) {
                origins.put(Key.of(aggregate), i);
            }
        }
        return origins;
    }

    /// Everything that is refused of one of the files, each with its place: its own errors, and those of its rows of
    /// the plan.
    public List<Problem> refusals(int file) {
        Map<Key, Integer> origins = origins();
        List<Problem> refusals = new ArrayList<>(files.get(file).problems().stream().filter(Problem::isError).toList());
        for (ImportPlan.Row row : plan.refused()) {
            if (origins.getOrDefault(new Key(row.kind(), row.code()), -1) == file) {
                Where place = new Where(row.kind().field()).item(row.code());
                row.refusals().forEach(problem -> refusals.add(problem.in(place)));
            }
        }
        return refusals;
    }

    /// How many entries are refused: each counts once, whatever is wrong with it.
    public int refused() {
        Set<String> entries = new HashSet<>();
        for (int i = 0; i < files.size(); i++) {
            for (Problem problem : refusals(i)) {
                entries.add(i + " " + entry(problem.where()));
            }
        }
        return entries.size();
    }

    /// The entry that a place in a file is in, a row of a table or an object; elsewhere the place itself.
    public static String entry(Where place) {
        String path = place.path();
        return path.substring(0, path.indexOf(']') < 0 ? path.length() : path.indexOf(']') + 1);
    }

    private static boolean refusesAll(Problem problem) {
        return problem.isError() && problem.where().path().isEmpty();
    }
}
