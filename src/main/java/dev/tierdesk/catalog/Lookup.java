package dev.tierdesk.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the aggregates of a catalog are found by beside their codes. Each way is made when it is first asked for, and the
/// next catalog goes on with it where a change leaves it as it is: typing an amount makes none anew. What is not made yet
/// keeps the aggregates it would be made of and not their catalog, which would keep the one before it, and so on.
/// Immutable; safe on any thread.
final class Lookup {
    private final Late<Map<UUID, Spot>> byId;
    private final PriceIndex pricesByPlan;
    private final PriceIndex pricesByProduct;
    private final Late<Map<String, Integer>> plansByProduct;
    private final Late<Map<String, List<String>>> productsByUnit;
    private final Map<Kind, Late<Map<String, List<Named>>>> byName = new EnumMap<>(Kind.class);
    private final Late<Map<String, List<PlanVersion>>> versionsByPlan;
    private final Late<Map<String, List<PinnedProduct>>> pinsByProduct;

    /// Where an aggregate is.
    record Spot(Kind kind, String code) {}

    /// An aggregate with its name.
    record Named(String code, String name) {}

    /// What a change leaves as it is.
    ///
    /// @param names of which kinds
    private record Unchanged(boolean spots, boolean prices, boolean units, Set<Kind> names, boolean versions) {
        static final Unchanged NOTHING = new Unchanged(false, false, false, Set.of(), false);

        static Unchanged by(List<Change> changes, Catalog before) {
            boolean spots = true;
            boolean prices = true;
            boolean units = true;
            Set<Kind> names = EnumSet.allOf(Kind.class);
            boolean versions = true;
            for (Change change : changes) {
                Aggregate subject = change.subject();
                Aggregate stayed = change.after() == null ? null : before.find(Kind.of(subject), subject.code())
                        .filter(was -> was.id().equals(subject.id()))
                        .orElse(null);
                spots &= stayed != null;
                if (stayed == null || !stayed.name().equals(subject.name())) {
                    names.remove(Kind.of(subject));
                }
                switch (subject) {
                    case Price price -> prices &= stayed instanceof Price was
                            && was.product().equals(price.product()) && Objects.equals(was.plan(), price.plan());
                    case Product product -> units &= stayed instanceof Product was
                            && was.units().equals(product.units());
                    case PlanVersion version -> versions = false;
                    case BillableUnit unit -> {}
                    case Plan plan -> {}
                    case CatalogSettings settings -> {}
                }
            }
            return new Unchanged(spots, prices, units, names, versions);
        }
    }

    /// @param prices that are others now
    private Lookup(Catalog catalog, @Nullable Lookup before, Unchanged same, List<Price> prices) {
        List<Collection<? extends Aggregate>> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Collection<? extends Aggregate> aggregates = catalog.all(kind);
            all.add(aggregates);
            Late<Map<String, List<Named>>> names = before == null ? null : before.byName.get(kind);
            byName.put(kind, names != null && same.names.contains(kind) ? names
                    : new Late<>(() -> names(aggregates)));
        }
        Collection<Price> allPrices = catalog.prices();
        Collection<Product> products = catalog.products();
        Collection<PlanVersion> versions = catalog.versions();
        byId = before != null && same.spots ? before.byId : new Late<>(() -> spots(all));
        pricesByPlan = before != null && same.prices ? before.pricesByPlan.after(prices, allPrices)
                : PriceIndex.of(allPrices, Price::plan);
        pricesByProduct = before != null && same.prices ? before.pricesByProduct.after(prices, allPrices)
                : PriceIndex.of(allPrices, Price::product);
        plansByProduct = before != null && same.prices ? before.plansByProduct
                : new Late<>(() -> plansByProduct(allPrices));
        productsByUnit = before != null && same.units ? before.productsByUnit
                : new Late<>(() -> productsByUnit(products));
        versionsByPlan = before != null && same.versions ? before.versionsByPlan
                : new Late<>(() -> versionsByPlan(versions));
        pinsByProduct = before != null && same.versions ? before.pinsByProduct
                : new Late<>(() -> pins(versions));
    }

    static Lookup of(Catalog catalog) {
        return new Lookup(catalog, null, Unchanged.NOTHING, List.of());
    }

    /// That of `next`, which is `before` after these changes.
    Lookup after(List<Change> changes, Catalog before, Catalog next) {
        List<Price> prices = changes.stream()
                .map(Change::after)
                .filter(Price.class::isInstance)
                .map(Price.class::cast)
                .toList();
        return new Lookup(next, this, Unchanged.by(changes, before), prices);
    }

    Optional<Spot> spot(UUID id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    /// In the order of their codes; for null the list and customer prices.
    List<Price> pricesOfPlan(@Nullable String plan) {
        return pricesByPlan.get(plan);
    }

    /// In the order of their codes.
    List<Price> pricesOfProduct(String product) {
        return pricesByProduct.get(product);
    }

    /// In how many plans a product has a price.
    int plansOfProduct(String product) {
        return plansByProduct.get().getOrDefault(product, 0);
    }

    /// Codes in their order.
    List<String> productsOfUnit(String unit) {
        return productsByUnit.get().getOrDefault(unit, List.of());
    }

    /// Those with this name, capitals apart, in the order of their codes.
    List<Named> named(Kind kind, String name) {
        return Objects.requireNonNull(byName.get(kind)).get().getOrDefault(folded(name), List.of());
    }

    /// In the order of their numbers.
    List<PlanVersion> versionsOf(String plan) {
        return versionsByPlan.get().getOrDefault(plan, List.of());
    }

    /// In the order of the versions.
    List<PinnedProduct> pins(String product) {
        return pinsByProduct.get().getOrDefault(product, List.of());
    }

    private static Map<UUID, Spot> spots(List<Collection<? extends Aggregate>> all) {
        Map<UUID, Spot> spots = new HashMap<>();
        all.forEach(kind -> kind.forEach(a -> spots.put(a.id(), new Spot(Kind.of(a), a.code()))));
        return spots;
    }

    private static Map<String, Integer> plansByProduct(Collection<Price> prices) {
        Map<String, Set<String>> plans = new HashMap<>();
        for (Price price : prices) {
            if (price.plan() != null) {
                plans.computeIfAbsent(price.product(), p -> new HashSet<>()).add(price.plan());
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        plans.forEach((product, codes) -> counts.put(product, codes.size()));
        return counts;
    }

    private static Map<String, List<String>> productsByUnit(Collection<Product> products) {
        Map<String, List<String>> codes = new HashMap<>();
        products.forEach(product -> new LinkedHashSet<>(product.units())
                .forEach(unit -> codes.computeIfAbsent(unit, u -> new ArrayList<>()).add(product.code())));
        return codes;
    }

    private static Map<String, List<Named>> names(Collection<? extends Aggregate> aggregates) {
        Map<String, List<Named>> names = new HashMap<>();
        aggregates.forEach(a -> names.computeIfAbsent(folded(a.name()), n -> new ArrayList<>(1))
                .add(new Named(a.code(), a.name())));
        return names;
    }

    private static Map<String, List<PlanVersion>> versionsByPlan(Collection<PlanVersion> versions) {
        Map<String, List<PlanVersion>> index = new HashMap<>();
        versions.forEach(v -> index.computeIfAbsent(v.planCode(), p -> new ArrayList<>()).add(v));
        index.replaceAll((plan, list) -> Collections.unmodifiableList(list));
        return index;
    }

    private static Map<String, List<PinnedProduct>> pins(Collection<PlanVersion> versions) {
        Map<String, List<PinnedProduct>> index = new HashMap<>();
        versions.forEach(v -> v.products()
                .forEach(pin -> index.computeIfAbsent(pin.code(), p -> new ArrayList<>()).add(pin)));
        index.replaceAll((product, list) -> Collections.unmodifiableList(list));
        return index;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
