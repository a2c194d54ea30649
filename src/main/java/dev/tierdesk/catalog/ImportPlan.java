package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an import would do, row by row, before it does it: the dry run.
///
/// @param rows one for every aggregate that is imported, in the order of [Catalog#aggregates()]
/// @param changes to apply; what was refused is not among them
/// @param result the catalog as it would be
public record ImportPlan(List<Row> rows, List<Change> changes, Catalog result) {
    /// What becomes of an aggregate.
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /// One aggregate of the import.
    ///
    /// @param fields what changes, field by field; for one that is created, everything it has
    /// @param problems why it is refused, or what is worth a look; a draft may have problems and is taken all the same
    public record Row(
            Kind kind, String code, String name, Outcome outcome, List<FieldDiff.Field> fields, List<Problem> problems) {
        public Row {
            fields = List.copyOf(fields);
            problems = List.copyOf(problems);
        }
    }

    /// Problems with which an aggregate cannot be kept at all: it could not be referred to, or would change what is fixed.
    private static final Set<CatalogProblem> REFUSING = Set.of(
            CatalogProblem.CODE_INVALID,
            CatalogProblem.CODE_TAKEN,
            CatalogProblem.UNKNOWN_PRODUCT,
            CatalogProblem.UNKNOWN_UNIT,
            CatalogProblem.UNKNOWN_PLAN,
            CatalogProblem.CHARGE_TYPE_LOCKED,
            CatalogProblem.AGGREGATION_LOCKED,
            CatalogProblem.KEY_LABEL_LOCKED,
            CatalogProblem.PRICES_DO_NOT_FIT);

    public ImportPlan {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    /// The plan that makes `present` hold what `wanted` holds. Aggregates are matched by kind and code and keep the id they
    /// have. Refused are those whose code or references lead nowhere, or that change what may not change any more, and
    /// with them what refers to them.
    public static ImportPlan of(Catalog present, Catalog wanted) {
        List<Change> all =
                wanted.aggregates().stream().map(a -> CatalogDiff.change(present, a)).toList();
        Set<Change> refused = new HashSet<>();
        Check check = check(present, all, refused);
        int before = -1;
        while (before != refused.size()) {
            before = refused.size();
            for (Change change : all) {
                if (!refused.contains(change) && isRefused(check.problems(change))) {
                    refused.add(change);
                }
            }
            if (before != refused.size()) {
                check = check(present, all, refused);
            }
        }
        List<Row> rows = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Change change : all) {
            Row row = row(change, refused.contains(change), check.problems(change));
            rows.add(row);
            if (row.outcome() == Outcome.CREATED || row.outcome() == Outcome.CHANGED) {
                changes.add(change);
            }
        }
        return new ImportPlan(rows, changes, present.apply(changes));
    }

    /// How many rows came out so.
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private record Check(CatalogIndex index) {
        List<Problem> problems(Change change) {
            return CatalogCheck.problems(change.subject(), index);
        }
    }

    private static Check check(Catalog present, List<Change> all, Set<Change> refused) {
        List<Change> taken = all.stream().filter(change -> !refused.contains(change)).toList();
        return new Check(new CatalogIndex(present.apply(taken), present));
    }

    private static boolean isRefused(List<Problem> problems) {
        return problems.stream().anyMatch(p -> p.isError() && p.code() instanceof CatalogProblem c && REFUSING.contains(c));
    }

    private static Row row(Change change, boolean refused, List<Problem> problems) {
        Aggregate subject = change.subject();
        Outcome outcome = refused
                ? Outcome.REFUSED
                : change.before() == null
                        ? Outcome.CREATED
                        : subject.equals(change.before()) ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Row(Kind.of(subject), subject.code(), subject.name(), outcome,
                FieldDiff.of(change.before(), change.after()), problems);
    }
}
