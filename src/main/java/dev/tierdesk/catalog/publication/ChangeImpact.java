package dev.tierdesk.catalog.publication;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What changes that were written do to bills: of the plans that they touch, and of touched prices outside of plans.
/// Everything else is taken as it is today.
///
/// @param parts those whose amounts move, a few
public record ChangeImpact(List<Part> parts) {
    private static final int MOST = 4;
    private static final int LOOKED_AT = 12;

    /// Amounts of one plan or price.
    ///
    /// @param subject a plan, a version of one, or a price
    public record Part(Aggregate subject, BillImpact impact) {
        private boolean moves() {
            return impact.meters().stream().anyMatch(BillImpact.Meter::moves)
                    || impact.examples().stream().anyMatch(e -> !same(e.before(), e.after()));
        }
    }

    public ChangeImpact {
        parts = List.copyOf(parts);
    }

    /// The impact of `changes`, which need not be the last, seen from the `present` catalog.
    public static ChangeImpact of(Catalog present, List<Change> changes, Clock clock) {
        Catalog before = with(present, changes, Change::before);
        Catalog after = with(present, changes, Change::after);
        Stream<Optional<Part>> parts = Stream.concat(
                Stream.concat(
                        plans(before, after, changes).stream().limit(LOOKED_AT)
                                .map(plan -> plan(plan, before, after, clock)),
                        changes.stream().map(Change::after).map(value -> version(value, after, clock))),
                changes.stream().flatMap(ChangeImpact::prices).limit(LOOKED_AT)
                        .map(id -> price(id, before, after, clock)));
        return new ChangeImpact(parts.flatMap(Optional::stream).filter(Part::moves).limit(MOST).toList());
    }

    /// The catalog with the changed objects as they were on one side of the changes.
    private static Catalog with(Catalog present, List<Change> changes, Function<Change, @Nullable Aggregate> side) {
        List<Change> there = new ArrayList<>();
        for (Change change : changes) {
            Aggregate now = present.byId(change.id()).orElse(null);
            Aggregate then = side.apply(change);
            if ((now != null || then != null) && !(change.subject() instanceof CatalogSettings && then == null)) {
                there.add(new Change(now, then));
            }
        }
        return present.apply(there);
    }

    /// Codes of the plans whose bills can move.
    private static Set<String> plans(Catalog before, Catalog after, List<Change> changes) {
        Set<String> codes = new LinkedHashSet<>();
        for (Change change : changes) {
            for (Aggregate side : Stream.of(change.after(), change.before()).filter(Objects::nonNull).toList()) {
                switch (side) {
                    case Plan plan -> codes.add(plan.code());
                    case Price price when price.plan() != null -> codes.add(price.plan());
                    case Product product -> Stream.of(after, before)
                            .flatMap(catalog -> catalog.pricesOfProduct(product.code()).stream())
                            .map(Price::plan).filter(Objects::nonNull).forEach(codes::add);
                    case BillableUnit unit -> Stream.of(after, before)
                            .flatMap(catalog -> catalog.prices().stream())
                            .filter(price -> unit.code().equals(price.unit()))
                            .map(Price::plan).filter(Objects::nonNull).forEach(codes::add);
                    case Aggregate other -> {}
                }
            }
        }
        return codes;
    }

    private static Optional<Part> plan(String code, Catalog before, Catalog after, Clock clock) {
        Plan old = before.plan(code).or(() -> after.plan(code)).orElse(null);
        Plan now = after.plan(code).or(() -> before.plan(code)).orElse(null);
        return old == null || now == null ? Optional.empty()
                : Optional.of(
                        new Part(now, BillImpact.of(PlanState.draft(old, before), PlanState.draft(now, after), clock)));
    }

    /// A publication against the version before it.
    private static Optional<Part> version(@Nullable Aggregate value, Catalog after, Clock clock) {
        return value instanceof PlanVersion made
                ? after.versionsOf(made.planCode()).stream()
                        .filter(version -> version.number() < made.number())
                        .reduce((first, second) -> second)
                        .map(old -> new Part(made,
                                BillImpact.of(PlanState.of(old, after), PlanState.of(made, after), clock)))
                : Optional.empty();
    }

    /// Prices that have no plan, or worked examples of their own.
    private static Stream<UUID> prices(Change change) {
        return change.subject() instanceof Price price && (price.plan() == null || !price.examples().isEmpty())
                ? Stream.of(price.id())
                : Stream.empty();
    }

    private static Optional<Part> price(UUID id, Catalog before, Catalog after, Clock clock) {
        Price old = price(before, id);
        Price now = price(after, id);
        Price shown = now == null ? old : now;
        if (shown == null) {
            return Optional.empty();
        }
        List<BillImpact.Example> examples = shown.examples().stream()
                .map(example -> new BillImpact.Example(
                        example, computed(example, old, before, clock), computed(example, now, after, clock)))
                .toList();
        List<BillImpact.Meter> meters = shown.plan() == null
                ? BillImpact.of(alone(old, shown, before), alone(now, shown, after), shown.currency(), clock).meters()
                : List.of();
        return Optional.of(new Part(shown, new BillImpact(shown.currency(), examples, meters)));
    }

    private static @Nullable Price price(Catalog catalog, UUID id) {
        return catalog.byId(id).filter(Price.class::isInstance).map(Price.class::cast).orElse(null);
    }

    private static @Nullable BigDecimal computed(
            WorkedExample example, @Nullable Price price, Catalog catalog, Clock clock) {
        return price == null ? null : WorkedExamples.run(example, price, new Quotes(catalog, clock)).computed();
    }

    /// A price as if it were the only one of a plan, and for everybody.
    private static PlanState alone(@Nullable Price price, Price named, Catalog catalog) {
        Plan plan = Plan.draft(named.id(), named.code(), named.code(), named.currency());
        List<Change> changes = new ArrayList<>();
        catalog.plan(plan.code()).map(Change::deleted).ifPresent(changes::add);
        catalog.pricesOfPlan(plan.code()).stream().map(Change::deleted).forEach(changes::add);
        changes.add(Change.created(plan));
        if (price != null) {
            changes.add(new Change(price, price.with(p -> {
                p.plan = plan.code();
                p.customer = null;
                p.country = null;
                p.dimensions.clear();
                p.effectiveFrom = null;
                p.effectiveUntil = null;
            })));
        }
        return PlanState.draft(plan, catalog.apply(changes));
    }

    private static boolean same(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? before == null && after == null : before.compareTo(after) == 0;
    }
}
