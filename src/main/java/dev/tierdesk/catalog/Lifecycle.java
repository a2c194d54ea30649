package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The transition tables of `catalog.md` 2 and 3: which state may follow which. Guards, which look at the rest of the
/// catalog, are in [Moves].
public final class Lifecycle {
    private static final Map<State, List<State>> NEXT = table();

    private Lifecycle() {}

    private static Map<State, List<State>> table() {
        Map<State, List<State>> next = new LinkedHashMap<>();
        next.put(Maturity.EXPERIMENTAL, List.of(Maturity.BETA));
        next.put(Maturity.BETA, List.of(Maturity.GA, Maturity.DEPRECATED));
        next.put(Maturity.GA, List.of(Maturity.DEPRECATED));
        next.put(Maturity.DEPRECATED, List.of(Maturity.RETIRED, Maturity.GA));
        next.put(Maturity.RETIRED, List.of());
        next.put(PublishStatus.DRAFT, List.of(PublishStatus.IN_REVIEW, PublishStatus.ARCHIVED));
        next.put(PublishStatus.IN_REVIEW, List.of(PublishStatus.PUBLISHED, PublishStatus.DRAFT));
        next.put(PublishStatus.PUBLISHED, List.of(PublishStatus.ARCHIVED, PublishStatus.DRAFT));
        next.put(PublishStatus.ARCHIVED, List.of(PublishStatus.DRAFT));
        next.put(PlanStatus.DRAFT, List.of(PlanStatus.PUBLISHED));
        next.put(PlanStatus.PUBLISHED, List.of(PlanStatus.DEPRECATED));
        next.put(PlanStatus.DEPRECATED, List.of(PlanStatus.ARCHIVED, PlanStatus.PUBLISHED));
        next.put(PlanStatus.ARCHIVED, List.of(PlanStatus.DEPRECATED));
        next.put(UnitStatus.ACTIVE, List.of(UnitStatus.ARCHIVED));
        next.put(UnitStatus.ARCHIVED, List.of(UnitStatus.ACTIVE));
        return next;
    }

    /// The states that may follow `state`, the usual step first.
    public static List<State> next(State state) {
        return NEXT.getOrDefault(state, List.of());
    }

    /// The states that objects of a kind can have, one list for each field that holds one, in the order of the tables.
    public static List<List<State>> states(Kind kind) {
        return switch (kind) {
            case PRODUCT -> List.of(List.of(Maturity.values()), List.of(PublishStatus.values()));
            case PLAN -> List.of(List.of(PlanStatus.values()));
            case UNIT -> List.of(List.of(UnitStatus.values()));
            default -> List.of();
        };
    }

    /// The states that `object` has now, one for each field that holds one.
    public static List<State> of(Aggregate object) {
        return switch (object) {
            case Product product -> List.of(product.maturity(), product.publishStatus());
            case Plan plan -> List.of(plan.status());
            case BillableUnit unit -> List.of(unit.status());
            case Aggregate other -> List.of();
        };
    }

    /// The states between `from` and `to` on the shortest way, in their order; empty where one step or no way leads
    /// there.
    public static List<State> between(State from, State to) {
        Map<State, State> cameFrom = new LinkedHashMap<>();
        Deque<State> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            State state = open.removeFirst();
            for (State next : next(state)) {
                if (!next.equals(from) && cameFrom.putIfAbsent(next, state) == null) {
                    open.addLast(next);
                }
            }
        }
        List<State> way = new ArrayList<>();
        for (State step = cameFrom.get(to); step != null && !step.equals(from); step = cameFrom.get(step)) {
            way.addFirst(step);
        }
        return List.copyOf(way);
    }

    /// Why no single step leads from `from` to `to`, naming the state before it where there is a way; empty where one
    /// does, or both are the same.
    public static List<Problem> step(State from, State to) {
        if (from.equals(to) || next(from).contains(to)) {
            return List.of();
        }
        List<State> between = between(from, to);
        return List.of(Problem.of(GuardProblem.TRANSITION_FORBIDDEN, new Where(to.field()))
                .with("present", from.name())
                .with("wanted", to.name())
                .with("first", between.isEmpty() ? "" : between.getLast().name()));
    }

    /// What an object is after a move to a state, with everything that follows from it.
    public static Aggregate after(Aggregate object, State to) {
        return switch (object) {
            case Product product -> product.with(e -> {
                if (to instanceof Maturity maturity) {
                    e.maturity = maturity;
                    e.publishStatus = maturity == Maturity.RETIRED ? PublishStatus.ARCHIVED : e.publishStatus;
                } else if (to instanceof PublishStatus status) {
                    e.publishStatus = status;
                }
            });
            case Plan plan -> plan.with(e -> e.status = to instanceof PlanStatus status ? status : e.status);
            case BillableUnit unit -> unit.with(e -> e.status = to instanceof UnitStatus status ? status : e.status);
            case Aggregate other -> other;
        };
    }

    /// Why a change of an object's states is none that may be made, whatever else the catalog holds. What is created
    /// may have any state; an object whose states stay is not asked about them.
    public static List<Problem> refusals(Change change) {
        if (change.before() == null || change.after() == null) {
            return List.of();
        }
        List<State> before = of(change.before());
        List<State> after = of(change.after());
        if (before.equals(after)) {
            return List.of();
        }
        List<Problem> refusals = new ArrayList<>();
        boolean retires = change.after() instanceof Product product && product.maturity() == Maturity.RETIRED;
        for (int i = 0; i < before.size(); i++) {
            boolean follows = retires && after.get(i) == PublishStatus.ARCHIVED;
            if (!follows) {
                refusals.addAll(step(before.get(i), after.get(i)));
            }
        }
        if (change.after() instanceof Product product) {
            refusals.addAll(contradictions(product));
        }
        return refusals;
    }

    /// The same as [#refusals(Change)], and that a draft plan becomes PUBLISHED only together with a version of it.
    ///
    /// @param together the changes that are written with it
    public static List<Problem> refusals(Change change, Collection<Change> together) {
        boolean publishes = change.before() instanceof Plan before
                && before.status() == PlanStatus.DRAFT
                && change.after() instanceof Plan after
                && after.status() == PlanStatus.PUBLISHED;
        if (!publishes) {
            return refusals(change);
        }
        String code = change.subject().code();
        boolean versioned = together.stream()
                .anyMatch(c -> c.before() == null && c.after() instanceof PlanVersion v && v.planCode().equals(code));
        return versioned
                ? List.of()
                : List.of(Problem.of(GuardProblem.PUBLICATION_NEEDED, new Where("status")).with("plan", code));
    }

    /// The same as [#refusals(Change, Collection)] for what comes from outside: of a product that is created, its
    /// states may not contradict each other.
    public static List<Problem> refusalsOnArrival(Change change, Collection<Change> together) {
        return change.before() == null && change.after() instanceof Product created
                ? contradictions(created)
                : refusals(change, together);
    }

    /// A maturity and a publish status that do not go together.
    public static List<Problem> contradictions(Product product) {
        Where where = new Where("publish_status");
        if (product.maturity() == Maturity.EXPERIMENTAL && product.publishStatus() == PublishStatus.PUBLISHED) {
            return List.of(Problem.of(CatalogProblem.EXPERIMENTAL_PUBLISHED, where));
        }
        if (product.maturity() == Maturity.RETIRED && product.publishStatus() != PublishStatus.ARCHIVED) {
            return List.of(Problem.of(CatalogProblem.RETIRED_NOT_ARCHIVED, where));
        }
        return List.of();
    }
}
