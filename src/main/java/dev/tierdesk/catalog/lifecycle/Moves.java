package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.InForce;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which states products, plans or units can be moved to (`catalog.md` 3): allowed, worth a second look, or refused,
/// with every reason. Asked for several objects of one kind, it answers for all of them together. Immutable.
public final class Moves {
    private final List<Aggregate> objects;
    private final List<Move> moves;
    private final List<Affected> affected;

    /// What a move to a state would be.
    ///
    /// @param verdict the most severe of the steps
    /// @param steps one for each object that is not in the state already
    public record Move(State to, Verdict verdict, List<Step> steps) {
        public Move {
            steps = List.copyOf(steps);
        }

        /// Every reason of every step.
        public List<Problem> reasons() {
            return steps.stream().flatMap(step -> step.reasons().stream()).distinct().toList();
        }

        /// Whether it can only be confirmed with a reason: retiring while nobody knows who is on it.
        public boolean needsReason() {
            return to == Maturity.RETIRED
                    && reasons().stream().anyMatch(r -> r.code() == GuardProblem.SUBSCRIPTIONS_UNKNOWN);
        }
    }

    /// One object in a move.
    ///
    /// @param after what it would become, with everything that follows from the move
    /// @param reasons errors refuse it, warnings ask for the typed code, notes only tell; each is placed at the object
    ///     that stands in the way
    public record Step(Aggregate object, Aggregate after, List<Problem> reasons) {
        public Step {
            reasons = List.copyOf(reasons);
        }
    }

    /// A plan that has what is moved.
    ///
    /// @param version null where the plan has no versions, or the subscriptions say none
    /// @param current whether that is what a new customer gets
    /// @param active active subscriptions that are, or may be, on it
    public record Affected(Plan plan, @Nullable Integer version, boolean current, long active) {}

    private Moves(List<Aggregate> objects, List<Move> moves, List<Affected> affected) {
        this.objects = List.copyOf(objects);
        this.moves = List.copyOf(moves);
        this.affected = List.copyOf(affected);
    }

    /// The moves of these objects.
    ///
    /// @param objects products, plans or units, all of one kind
    /// @throws IllegalArgumentException if there are none, or of several kinds
    public static Moves of(
            Catalog catalog, Subscriptions subscriptions, Collection<? extends Aggregate> objects, Clock clock) {
        return of(catalog, subscriptions, Schedule.NONE, objects, clock);
    }

    /// The same with what is scheduled.
    public static Moves of(
            Catalog catalog, Subscriptions subscriptions, Schedule schedule, Collection<? extends Aggregate> objects,
            Clock clock) {
        Set<Kind> kinds = objects.stream().map(Kind::of).collect(Collectors.toSet());
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("objects of one kind are moved together");
        }
        Guards guards = new Guards(catalog, subscriptions, schedule, objects, clock);
        List<Move> moves = Lifecycle.states(kinds.iterator().next()).stream()
                .flatMap(List::stream)
                .map(guards::move)
                .filter(move -> !move.steps().isEmpty())
                .toList();
        return new Moves(List.copyOf(objects), moves, guards.affected());
    }

    public List<Aggregate> objects() {
        return objects;
    }

    /// One move for each state that not all objects are in, in the order of the tables.
    public List<Move> all() {
        return moves;
    }

    /// The move to a state.
    ///
    /// @throws IllegalArgumentException if all are in it already, or it is none of theirs
    public Move to(State state) {
        return moves.stream()
                .filter(move -> move.to().equals(state))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no move to " + state));
    }

    /// The plans that have what is moved, by version.
    public List<Affected> affected() {
        return affected;
    }

    /// The changes of a move, as the catalog is now: what was allowed when a person looked may be refused here. All or
    /// none of the objects move.
    ///
    /// @param asked products, plans or units, all of one kind, as they were when somebody looked
    public static Decision apply(
            Catalog catalog, Subscriptions subscriptions, Collection<? extends Aggregate> asked, State to,
            Confirmation confirmation, Clock clock) {
        return apply(catalog, subscriptions, Schedule.NONE, asked, to, confirmation, clock);
    }

    /// The same with what is scheduled.
    public static Decision apply(
            Catalog catalog, Subscriptions subscriptions, Schedule schedule, Collection<? extends Aggregate> asked,
            State to, Confirmation confirmation, Clock clock) {
        List<Aggregate> objects = new ArrayList<>();
        List<Problem> gone = new ArrayList<>();
        for (Aggregate object : asked) {
            catalog.byId(object.id()).ifPresentOrElse(objects::add,
                    () -> gone.add(Problem.of(GuardProblem.OBJECT_GONE, Where.ROOT).with("code", object.code())));
        }
        if (!gone.isEmpty()) {
            return Decision.refused(gone);
        }
        Move move = new Guards(catalog, subscriptions, schedule, objects, clock).move(to);
        List<Problem> refused = new ArrayList<>(
                move.reasons().stream().filter(Problem::isError).toList());
        if (refused.isEmpty() && move.verdict() == Verdict.WARN) {
            refused.addAll(confirmation.missing(objects, move.needsReason()));
        }
        return refused.isEmpty()
                ? Decision.of(move.steps().stream().map(step -> new Change(step.object(), step.after())).toList())
                : Decision.refused(refused);
    }

    /// What the rest of the catalog says to a move.
    private static final class Guards {
        private final Subscriptions subscriptions;
        private final ProductGuards products;
        private final Map<UUID, InForce> objects = new LinkedHashMap<>();

        Guards(
                Catalog catalog, Subscriptions subscriptions, Schedule schedule,
                Collection<? extends Aggregate> objects, Clock clock) {
            this.subscriptions = subscriptions;
            products = new ProductGuards(catalog, subscriptions, schedule, clock);
            objects.forEach(object -> this.objects.put(object.id(), InForce.of(catalog, object)));
        }

        Move move(State to) {
            List<Step> steps = objects.values().stream()
                    .filter(object -> !Lifecycle.of(object.subject()).contains(to))
                    .map(object -> step(object, to))
                    .toList();
            List<Problem> reasons = steps.stream().flatMap(step -> step.reasons().stream()).toList();
            return new Move(to, Verdict.of(reasons), steps);
        }

        List<Affected> affected() {
            return objects.values().stream()
                    .flatMap(object -> object.sales().stream())
                    .distinct()
                    .flatMap(this::affected)
                    .toList();
        }

        /// A plan as a whole is told by the versions that its subscriptions say.
        private Stream<Affected> affected(InForce.Sale sale) {
            List<Subscriptions.Count> counts = subscriptions.counts(sale.plan().code());
            return sale.version() != null || counts.isEmpty()
                    ? Stream.of(new Affected(sale.plan(), sale.version(), sale.current(), sale.active(subscriptions)))
                    : counts.stream().map(c -> new Affected(sale.plan(), c.version(), sale.current(), c.active()));
        }

        private Step step(InForce object, State to) {
            Aggregate after = Lifecycle.after(object.subject(), to);
            List<Problem> reasons = new ArrayList<>();
            Where where = CatalogCheck.where(object.subject());
            State from = Lifecycle.of(object.subject()).stream()
                    .filter(state -> state.field().equals(to.field()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state of a " + Kind.of(after) + ": " + to));
            Lifecycle.step(from, to).forEach(problem -> reasons.add(problem.in(where)));
            if (reasons.isEmpty() && after instanceof Product product) {
                Lifecycle.contradictions(product).forEach(problem -> reasons.add(problem.in(where)));
            }
            if (reasons.isEmpty()) {
                reasons.addAll(switch (to) {
                    case Maturity _, PublishStatus _ -> products.reasons(object, to, objects.keySet());
                    case PlanStatus status -> plan(object.subject(), from, status, where);
                    case UnitStatus status -> unit(object, status);
                });
            }
            return new Step(object.subject(), after, reasons);
        }

        private static List<Problem> plan(Aggregate plan, State from, PlanStatus to, Where where) {
            return from == PlanStatus.DRAFT && to == PlanStatus.PUBLISHED
                    ? List.of(Problem.of(GuardProblem.PUBLICATION_NEEDED, where).with("plan", plan.code()))
                    : List.of();
        }

        private static List<Problem> unit(InForce object, UnitStatus to) {
            return to == UnitStatus.ACTIVE
                    ? List.of()
                    : object.sales().stream()
                            .filter(sale -> sale.version() == null || sale.current())
                            .map(sale -> Problem.of(GuardProblem.UNIT_STILL_PRICED, CatalogCheck.where(sale.plan()))
                                    .with("plan", sale.plan().code())
                                    .with("unit", object.subject().code()))
                            .distinct()
                            .toList();
        }
    }
}
