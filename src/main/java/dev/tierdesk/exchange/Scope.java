package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a catalog is exported. Immutable.
///
/// @param kind PLAN or PRODUCT; null for everything
/// @param codes of the chosen ones; one that is not there is not missed
public record Scope(@Nullable Kind kind, Set<String> codes) {
    public Scope {
        codes = Set.copyOf(codes);
    }

    /// Everything.
    public static Scope all() {
        return new Scope(null, Set.of());
    }

    /// Plans with their prices and versions, and all that these refer to.
    public static Scope plans(Collection<String> codes) {
        return new Scope(Kind.PLAN, Set.copyOf(codes));
    }

    /// Products with what they refer to, and their list and customer prices: those in a plan go with the plan.
    public static Scope products(Collection<String> codes) {
        return new Scope(Kind.PRODUCT, Set.copyOf(codes));
    }

    /// The part of a catalog that is meant: a catalog in which no reference leads nowhere that led somewhere before.
    public Catalog of(Catalog catalog) {
        if (kind == null) {
            return catalog;
        }
        Set<Aggregate> kept = new LinkedHashSet<>();
        Deque<Aggregate> open = new ArrayDeque<>(List.of(catalog.settings()));
        codes.stream().sorted().forEach(code -> catalog.find(kind, code).ifPresent(chosen -> {
            open.add(chosen);
            open.addAll(with(chosen, catalog));
        }));
        while (!open.isEmpty()) {
            Aggregate next = open.remove();
            if (kept.add(next)) {
                references(next, catalog).forEach(open::add);
            }
        }
        return Catalog.of(kept);
    }

    /// What belongs to a chosen object, though that does not refer to it.
    private static List<? extends Aggregate> with(Aggregate chosen, Catalog catalog) {
        return switch (chosen) {
            case Plan plan -> Stream.<Aggregate>concat(
                    catalog.pricesOfPlan(plan.code()).stream(), catalog.versionsOf(plan.code()).stream()).toList();
            case Product product -> catalog.pricesOfProduct(product.code()).stream()
                    .filter(price -> price.plan() == null).toList();
            default -> List.of();
        };
    }

    private static Stream<? extends Aggregate> references(Aggregate object, Catalog catalog) {
        Stream<Optional<? extends Aggregate>> references = switch (object) {
            case Product product -> Stream.concat(
                    product.units().stream().map(catalog::unit), product.requires().stream().map(catalog::product));
            case Plan plan -> Stream.concat(
                    plan.allowances().stream().flatMap(a -> allowance(a, catalog)), examples(plan.examples(), catalog));
            case Price price -> Stream.concat(
                    Stream.of(catalog.plan(price.plan()), catalog.product(price.product()), catalog.unit(price.unit())),
                    examples(price.examples(), catalog));
            case PlanVersion version -> Stream.of(catalog.plan(version.planCode()));
            case Aggregate other -> Stream.of();
        };
        return references.flatMap(Optional::stream);
    }

    private static Stream<Optional<? extends Aggregate>> allowance(Allowance allowance, Catalog catalog) {
        return Stream.of(catalog.product(allowance.product()), catalog.unit(allowance.unit()));
    }

    private static Stream<Optional<? extends Aggregate>> examples(List<WorkedExample> examples, Catalog catalog) {
        return examples.stream().flatMap(example -> Stream.concat(
                example.usage().stream().flatMap(usage -> usage(usage, catalog)),
                example.seats().stream().map(seats -> catalog.product(seats.product()))));
    }

    private static Stream<Optional<? extends Aggregate>> usage(Usage usage, Catalog catalog) {
        return Stream.of(catalog.product(usage.product()), catalog.unit(usage.unit()));
    }
}
