package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.InForce;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Reference;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything that refers to objects that shall be deleted together, and the changes that delete them.
final class References {
    private final Catalog catalog;
    private final Subscriptions subscriptions;
    private final Schedule schedule;
    private final Clock clock;
    private final Map<UUID, Aggregate> objects = new LinkedHashMap<>();
    private final List<InForce> inForce = new ArrayList<>();
    private final List<Problem> own = new ArrayList<>();
    private final Set<Reference> references = new LinkedHashSet<>();
    private final Map<UUID, @Nullable Aggregate> after = new LinkedHashMap<>();

    References(
            Catalog catalog, Subscriptions subscriptions, Schedule schedule, Collection<? extends Aggregate> objects,
            Clock clock) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.schedule = schedule;
        this.clock = clock;
        objects.forEach(o -> this.objects.put(o.id(), o));
        objects.forEach(o -> after.put(o.id(), null));
        objects.forEach(o -> inForce.add(InForce.of(catalog, o)));
        inForce.forEach(this::addSales);
        objects.forEach(this::addReferences);
        for (Aggregate object : objects) {
            for (ScheduledChange change : schedule.on(object.id())) {
                add(change.object(), Fate.STAYS, Schedule.announced(GuardProblem.SCHEDULED, change), null);
            }
        }
    }

    /// First what blocks, then what goes, then what stays.
    List<Reference> references() {
        return references.stream().sorted(Comparator.comparing(Reference::fate)).toList();
    }

    /// The deletions and the changes of what loses a reference: what refers first, so that nothing hangs in between.
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        after.forEach((id, value) -> {
            Aggregate before = catalog.byId(id).or(() -> Optional.ofNullable(objects.get(id))).orElseThrow();
            changes.add(new Change(before, value));
        });
        return changes.stream().sorted(Comparator.comparing(change -> change.after() == null)).toList();
    }

    /// What the objects themselves give to think about, and that nobody knows whether customers are on them.
    List<Problem> own() {
        List<Problem> reasons = new ArrayList<>(own);
        inForce.stream()
                .filter(InForce::everPublished)
                .flatMap(o -> subscriptions
                        .unknown(catalog.settings(), CatalogCheck.where(o.subject()), clock).stream())
                .forEach(reasons::add);
        return reasons;
    }

    /// Whether any of the objects was ever published.
    boolean everPublished() {
        return inForce.stream().anyMatch(InForce::everPublished);
    }

    /// Whether the objects of each kind can be moved together to one of these states now.
    boolean canMove(Set<State> states) {
        return objects.values().stream().collect(Collectors.groupingBy(Kind::of)).values().stream()
                .map(together -> Moves.of(catalog, subscriptions, schedule, together, clock))
                .allMatch(moves -> moves.all().stream()
                        .anyMatch(move -> states.contains(move.to()) && move.verdict() != Verdict.BLOCK));
    }

    private void addSales(InForce object) {
        for (InForce.Sale sale : object.sales()) {
            long active = sale.active(subscriptions);
            boolean isPlan = object.subject() instanceof Plan;
            if (sale.guards() && !isPlan) {
                add(sale.plan(), Fate.BLOCKS, object.inCurrentVersion(sale), active);
            }
            if (active > 0) {
                add(sale.plan(), Fate.BLOCKS, InForce.active(sale, subscriptions), active);
            } else if (isPlan && sale.isPublished()) {
                own.add(about(GuardProblem.PLAN_WAS_PUBLISHED, sale.plan()).with("plan", sale.plan().code()));
            } else if (sale.isPublished() && !sale.guards()) {
                add(sale.plan(), Fate.STAYS, about(GuardProblem.KEPT_IN_VERSION, sale.plan())
                        .with("plan", sale.plan().code())
                        .with("version", sale.versionText()), 0L);
            }
        }
    }

    private void addReferences(Aggregate object) {
        switch (object) {
            case Product product -> addReferences(product);
            case BillableUnit unit -> addReferences(unit);
            case Plan plan -> {
                catalog.pricesOfPlan(plan.code()).forEach(price ->
                        goes(price, about(GuardProblem.PRICE_OF_PLAN, price).with("price", price.code())));
                catalog.versionsOf(plan.code()).forEach(version -> add(version, Fate.STAYS,
                        about(GuardProblem.VERSION_STAYS, version)
                                .with("plan", plan.code())
                                .with("version", version.number()),
                        subscriptions.activeOf(plan.code(), version.number())));
            }
            case Price price -> {
                if (price.plan() == null && isInForce(price)) {
                    own.add(about(GuardProblem.LIST_PRICE_IN_FORCE, price).with("price", price.code()));
                }
            }
            case Aggregate other -> {}
        }
    }

    private void addReferences(Product product) {
        for (Product other : catalog.products()) {
            if (other.requires().contains(product.code()) && !objects.containsKey(other.id())) {
                add(other, Fate.BLOCKS, ProductGuards.requiredBy(other, product), null);
            }
        }
        addParts(product);
        catalog.pricesOfProduct(product.code()).forEach(this::priced);
        for (Plan plan : catalog.plans()) {
            allowed(plan, plan.allowances().stream().filter(a -> a.product().equals(product.code())).toList());
            plan.examples().stream()
                    .filter(e -> e.usage().stream().anyMatch(u -> product.code().equals(u.product()))
                            || e.seats().stream().anyMatch(s -> product.code().equals(s.product())))
                    .forEach(e -> named(plan, e));
        }
        for (String code : product.units()) {
            catalog.unit(code).filter(unit -> !objects.containsKey(unit.id())).ifPresent(unit -> add(unit, Fate.STAYS,
                    about(GuardProblem.UNIT_STAYS, unit).with("unit", code), null));
        }
    }

    private void addParts(Product product) {
        for (Cost cost : product.costs()) {
            add(product, Fate.GOES_WITH_IT, about(GuardProblem.COST_GOES, product).with("cost", cost.key()), null);
        }
        String label = product.keys().label();
        if (label != null) {
            add(product, Fate.GOES_WITH_IT, about(GuardProblem.KEYS_GO, product).with("label", label), null);
        }
        for (GatewayMapping mapping : product.gateways()) {
            add(product, Fate.GOES_WITH_IT,
                    about(GuardProblem.MAPPING_GOES, product).with("mapping", mapping.label()), null);
        }
    }

    private void addReferences(BillableUnit unit) {
        String code = unit.code();
        for (Product product : catalog.products()) {
            boolean costed = product.costs().stream().anyMatch(cost -> code.equals(cost.unit()));
            boolean counted = product.gateways().stream()
                    .flatMap(mapping -> mapping.routes().stream())
                    .anyMatch(route -> code.equals(route.unit()));
            if (product.units().contains(code) || costed || counted) {
                Problem reason = about(GuardProblem.UNIT_ATTACHED, product)
                        .with("product", product.code())
                        .with("unit", code);
                changes(product, reason, p -> ((Product) p).with(e -> {
                    e.units.remove(code);
                    e.costs.removeIf(cost -> code.equals(cost.unit()));
                    e.gateways.replaceAll(mapping -> mapping.with(mapping.routes().stream()
                            .map(route -> code.equals(route.unit()) ? route.counting(null) : route)
                            .toList()));
                }));
            }
        }
        catalog.prices().stream().filter(price -> code.equals(price.unit())).forEach(this::priced);
        for (Plan plan : catalog.plans()) {
            allowed(plan, plan.allowances().stream().filter(a -> a.unit().equals(code)).toList());
            plan.examples().stream()
                    .filter(e -> e.usage().stream().anyMatch(u -> u.unit().equals(code)))
                    .forEach(e -> named(plan, e));
        }
    }

    /// A price in a plan goes with it where the plan's version keeps a copy, or it was never published.
    private void priced(Price price) {
        Plan plan = catalog.plan(price.plan()).orElse(null);
        if (plan == null) {
            GuardProblem code = isInForce(price) ? GuardProblem.LIST_PRICE_IN_FORCE : GuardProblem.LIST_PRICE;
            goes(price, about(code, price).with("price", price.code()).as(Severity.INFO));
        } else {
            goes(price, about(GuardProblem.PRICED_IN_DRAFT, price)
                    .with("price", price.code())
                    .with("plan", plan.code()));
        }
    }

    private void allowed(Plan plan, List<Allowance> allowances) {
        if (!allowances.isEmpty()) {
            changes(plan, about(GuardProblem.ALLOWED_IN_DRAFT, plan).with("plan", plan.code()),
                    p -> ((Plan) p).with(e -> e.allowances.removeAll(allowances)));
        }
    }

    private void named(Plan plan, WorkedExample example) {
        if (!objects.containsKey(plan.id())) {
            add(plan, Fate.STAYS, about(GuardProblem.NAMED_IN_EXAMPLE, plan).with("example", example.name()), null);
        }
    }

    private void goes(Aggregate object, Problem reason) {
        if (!objects.containsKey(object.id())) {
            add(object, Fate.GOES_WITH_IT, reason, null);
            after.put(object.id(), null);
        }
    }

    private void changes(Aggregate object, Problem reason, UnaryOperator<Aggregate> change) {
        if (!objects.containsKey(object.id())) {
            add(object, Fate.GOES_WITH_IT, reason, null);
            Aggregate before = Objects.requireNonNullElse(after.get(object.id()), object);
            after.put(object.id(), change.apply(before));
        }
    }

    private void add(Aggregate object, Fate fate, Problem reason, @Nullable Long active) {
        references.add(new Reference(object, fate, reason, active));
    }

    private boolean isInForce(Price price) {
        Instant now = clock.instant();
        return (price.effectiveFrom() == null || !price.effectiveFrom().isAfter(now))
                && (price.effectiveUntil() == null || price.effectiveUntil().isAfter(now));
    }

    private static Problem about(GuardProblem code, Aggregate object) {
        return Problem.of(code, CatalogCheck.where(object));
    }
}
