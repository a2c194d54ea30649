package dev.tierdesk.catalog.transfer;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogDiff;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.CatalogIndex;
import dev.tierdesk.catalog.lifecycle.ProductGuards;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    /// @param fields what changes, field by field; empty for one that is created
    /// @param problems why it is refused, or what is worth a look; a draft may have problems and is taken all the same
    /// @param follows whether it is refused only because another one is that it needs
    public record Row(
            Kind kind, String code, String name, Outcome outcome, List<FieldDiff.Field> fields, List<Problem> problems,
            boolean follows) {
        public Row {
            fields = List.copyOf(fields);
            problems = List.copyOf(problems);
        }

        /// Why it is refused; nothing where it is not, or only because another one is.
        public List<Problem> refusals() {
            return outcome != Outcome.REFUSED
                    ? List.of()
                    : problems.stream()
                            .filter(problem -> refuses(problem) || kind == Kind.SETTINGS && problem.isError())
                            .toList();
        }
    }

    /// Problems with which an aggregate cannot be kept at all: it could not be referred to, or would change what is
    /// fixed.
    private static final Set<ProblemCode> REFUSING = Set.of(
            GuardProblem.TRANSITION_FORBIDDEN,
            GuardProblem.PUBLICATION_NEEDED,
            GuardProblem.IN_CURRENT_VERSION,
            GuardProblem.REQUIRED_BY,
            GuardProblem.NEEDED_BY_SCHEDULE,
            GuardProblem.ACTIVE_SUBSCRIPTIONS,
            GuardProblem.SUBSCRIPTIONS_UNKNOWN,
            CatalogProblem.REQUIRES_CYCLE,
            CatalogProblem.CODE_INVALID,
            CatalogProblem.CODE_TAKEN,
            CatalogProblem.UNKNOWN_PRODUCT,
            CatalogProblem.UNKNOWN_UNIT,
            CatalogProblem.UNKNOWN_PLAN,
            CatalogProblem.CHARGE_TYPE_LOCKED,
            CatalogProblem.AGGREGATION_LOCKED,
            CatalogProblem.KEY_LABEL_LOCKED,
            CatalogProblem.PRICES_DO_NOT_FIT,
            CatalogProblem.VERSION_CHANGED);

    /// Problems with which an aggregate cannot come; one that is there and has them already is changed all the same.
    private static final Set<ProblemCode> CONTRADICTING =
            Set.of(CatalogProblem.EXPERIMENTAL_PUBLISHED, CatalogProblem.RETIRED_NOT_ARCHIVED);

    /// Where there is no list of subscriptions, no time makes it known who is on what.
    private static final Clock ANY_TIME = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    public ImportPlan {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    /// The plan that makes `present` hold what `wanted` holds. Aggregates are matched by kind and code and keep the id
    /// they have. Refused are those whose code or references lead nowhere, that change what may not change any more, or
    /// whose state does not follow from the present one, contradicts itself or is guarded, and with them what refers to
    /// them. Nobody knows then who is on what, and nothing is scheduled.
    public static ImportPlan of(Catalog present, Catalog wanted) {
        return of(present, wanted, after -> new ProductGuards(after, Subscriptions.NONE, Schedule.NONE, ANY_TIME));
    }

    private static ImportPlan of(Catalog present, Catalog wanted, Function<Catalog, ProductGuards> guards) {
        List<Change> all =
                wanted.aggregates().stream().map(a -> CatalogDiff.change(present, a)).toList();
        Set<Integer> refused = new HashSet<>();
        List<List<Problem>> problems = problems(present, all, refused, guards);
        Set<Integer> first = Set.of();
        while (refuse(present, all, problems, refused)) {
            first = first.isEmpty() ? Set.copyOf(refused) : first;
            problems = problems(present, all, refused, guards);
        }
        List<Row> rows = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Row row = row(all.get(i), refused.contains(i), problems.get(i), !first.contains(i));
            rows.add(row);
            if (row.outcome() == Outcome.CREATED || row.outcome() == Outcome.CHANGED) {
                changes.add(all.get(i));
            }
        }
        return new ImportPlan(rows, changes, present.apply(changes));
    }

    /// The plan that makes `present` hold these aggregates too; where there are no settings among them, its own stay.
    public static ImportPlan of(Catalog present, List<Aggregate> wanted) {
        return of(present, wanted, Subscriptions.NONE, Schedule.NONE, ANY_TIME);
    }

    /// The same, asking who is on what and what is scheduled for products that go away or are withdrawn.
    public static ImportPlan of(
            Catalog present, List<Aggregate> wanted, Subscriptions subscriptions, Schedule schedule, Clock clock) {
        boolean hasSettings = wanted.stream().anyMatch(CatalogSettings.class::isInstance);
        List<Aggregate> all = new ArrayList<>(wanted);
        all.addFirst(present.settings());
        ImportPlan plan = of(
                present, Catalog.of(all), after -> new ProductGuards(after, subscriptions, schedule, clock));
        List<Row> rows = plan.rows.stream().filter(row -> hasSettings || row.kind() != Kind.SETTINGS).toList();
        return new ImportPlan(rows, plan.changes, plan.result);
    }

    /// What is left to do where a person leaves the refused rows out: the same changes, as a plan without those rows.
    /// What needs a refused one is refused too, so that nothing of the rest hangs in the air.
    public ImportPlan withoutRefused() {
        return new ImportPlan(rows.stream().filter(row -> row.outcome() != Outcome.REFUSED).toList(), changes, result);
    }

    /// The refused rows, in their order.
    public List<Row> refused() {
        return rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
    }

    /// Whether this problem is one for which an aggregate is refused.
    public static boolean refuses(Problem problem) {
        return problem.isError() && (REFUSING.contains(problem.code()) || CONTRADICTING.contains(problem.code()));
    }

    /// How many rows came out so.
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /// The problems of each change, seen in the catalog that all but the refused ones make.
    private static List<List<Problem>> problems(
            Catalog present, List<Change> all, Set<Integer> refused, Function<Catalog, ProductGuards> guarded) {
        List<Change> taken = IntStream.range(0, all.size())
                .filter(i -> !refused.contains(i))
                .mapToObj(all::get)
                .toList();
        Catalog after = present.apply(taken);
        CatalogIndex index = new CatalogIndex(after, present);
        ImportGuards guards = new ImportGuards(guarded.apply(after), taken);
        return all.stream()
                .map(change -> Stream.of(Lifecycle.refusalsOnArrival(change, taken), guards.refusals(change),
                                CatalogCheck.problems(change.subject(), index))
                        .flatMap(List::stream)
                        .distinct()
                        .toList())
                .toList();
    }

    /// Refuses what cannot be kept; whether there was any that was not refused before.
    private static boolean refuse(
            Catalog present, List<Change> all, List<List<Problem>> problems, Set<Integer> refused) {
        boolean more = false;
        for (int i = 0; i < problems.size(); i++) {
            boolean refuses = problems.get(i).stream().anyMatch(p -> p.isError() && REFUSING.contains(p.code()))
                    || !Lifecycle.refusalsOnArrival(all.get(i), all).isEmpty()
                    || refusesSettings(present, all.get(i), problems.get(i));
            more |= refuses && refused.add(i);
        }
        return more;
    }

    /// Settings have no draft that could wait for better ones: they are refused with an error that they did not have.
    private static boolean refusesSettings(Catalog present, Change change, List<Problem> problems) {
        return change.subject() instanceof CatalogSettings
                && problems.stream().anyMatch(Problem::isError)
                && !CatalogCheck.problems(present.settings(), present)
                        .containsAll(problems.stream().filter(Problem::isError).toList());
    }

    private static Row row(Change change, boolean refused, List<Problem> problems, boolean late) {
        Aggregate subject = change.subject();
        Outcome outcome = refused
                ? Outcome.REFUSED
                : change.before() == null
                        ? Outcome.CREATED
                        : subject.equals(change.before()) ? Outcome.UNCHANGED : Outcome.CHANGED;
        List<FieldDiff.Field> fields =
                change.before() == null || outcome == Outcome.UNCHANGED
                        ? List.of() : FieldDiff.of(change.before(), subject);
        return new Row(Kind.of(subject), subject.code(), subject.name(), outcome, fields, problems, refused && late);
    }
}
