package dev.tierdesk.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A whole catalog at one moment, as a value: the settings and every aggregate, by kind and code. Immutable; [#apply]
/// gives the next one. Safe on any thread.
public final class Catalog {
    private final CatalogSettings settings;
    private final SortedMap<String, Product> products;
    private final SortedMap<String, BillableUnit> units;
    private final SortedMap<String, Plan> plans;
    private final SortedMap<String, Price> prices;
    private final SortedMap<String, PlanVersion> versions;
    private final Lookup lookup;

    private Catalog(
            CatalogSettings settings,
            SortedMap<String, Product> products,
            SortedMap<String, BillableUnit> units,
            SortedMap<String, Plan> plans,
            SortedMap<String, Price> prices,
            SortedMap<String, PlanVersion> versions,
            Function<Catalog, Lookup> lookup) {
        this.settings = settings;
        this.products = products;
        this.units = units;
        this.plans = plans;
        this.prices = prices;
        this.versions = versions;
        this.lookup = lookup.apply(this);
    }

    /// A catalog without products.
    public static Catalog empty(CatalogSettings settings) {
        return of(List.of(settings));
    }

    /// A catalog of these aggregates; of two with one code the later stays.
    ///
    /// @throws IllegalArgumentException if there are no settings among them
    public static Catalog of(Collection<? extends Aggregate> aggregates) {
        CatalogSettings settings = null;
        SortedMap<String, Product> products = new TreeMap<>();
        SortedMap<String, BillableUnit> units = new TreeMap<>();
        SortedMap<String, Plan> plans = new TreeMap<>();
        SortedMap<String, Price> prices = new TreeMap<>();
        SortedMap<String, PlanVersion> versions = new TreeMap<>(PlanVersion.BY_CODE);
        for (Aggregate aggregate : aggregates) {
            switch (aggregate) {
                case CatalogSettings s -> settings = s;
                case Product p -> products.put(p.code(), p);
                case BillableUnit u -> units.put(u.code(), u);
                case Plan p -> plans.put(p.code(), p);
                case Price p -> prices.put(p.code(), p);
                case PlanVersion v -> versions.put(v.code(), v);
            }
        }
        if (settings == null) {
            throw new IllegalArgumentException("a catalog has settings");
        }
        return new Catalog(settings, products, units, plans, prices, versions, Lookup::of);
    }

    public CatalogSettings settings() {
        return settings;
    }

    /// All products in the order of their codes.
    public Collection<Product> products() {
        return Collections.unmodifiableCollection(products.values());
    }

    /// All billable units in the order of their codes.
    public Collection<BillableUnit> units() {
        return Collections.unmodifiableCollection(units.values());
    }

    /// All plans in the order of their codes.
    public Collection<Plan> plans() {
        return Collections.unmodifiableCollection(plans.values());
    }

    /// All prices in the order of their codes.
    public Collection<Price> prices() {
        return Collections.unmodifiableCollection(prices.values());
    }

    /// All plan versions in the order of their plans and numbers.
    public Collection<PlanVersion> versions() {
        return Collections.unmodifiableCollection(versions.values());
    }

    /// Every aggregate: settings, units, products, plans, prices, plan versions.
    public List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        all.add(settings);
        all.addAll(units.values());
        all.addAll(products.values());
        all.addAll(plans.values());
        all.addAll(prices.values());
        all.addAll(versions.values());
        return all;
    }

    public Optional<Product> product(@Nullable String code) {
        return find(products, code);
    }

    public Optional<BillableUnit> unit(@Nullable String code) {
        return find(units, code);
    }

    public Optional<Plan> plan(@Nullable String code) {
        return find(plans, code);
    }

    public Optional<Price> price(@Nullable String code) {
        return find(prices, code);
    }

    /// The version of this code: `growth@7`.
    public Optional<PlanVersion> version(@Nullable String code) {
        return find(versions, code);
    }

    /// The aggregate of this kind and code.
    public Optional<? extends Aggregate> find(Kind kind, String code) {
        return switch (kind) {
            case SETTINGS -> Optional.of(settings);
            case PRODUCT -> product(code);
            case UNIT -> unit(code);
            case PLAN -> plan(code);
            case PRICE -> price(code);
            case VERSION -> version(code);
        };
    }

    /// Every aggregate of a kind, in the order of their codes.
    Collection<? extends Aggregate> all(Kind kind) {
        return switch (kind) {
            case SETTINGS -> List.of(settings);
            case PRODUCT -> products.values();
            case UNIT -> units.values();
            case PLAN -> plans.values();
            case PRICE -> prices.values();
            case VERSION -> versions.values();
        };
    }

    /// The aggregate with this id.
    public Optional<Aggregate> byId(UUID id) {
        return lookup.spot(id).flatMap(spot -> find(spot.kind(), spot.code()));
    }

    /// How many units, products or plans have this name; 0 for any other kind.
    public int named(Kind kind, String name) {
        return switch (kind) {
            case UNIT, PRODUCT, PLAN ->
                (int) lookup.named(kind, name).stream().filter(object -> object.name().equals(name)).count();
            case SETTINGS, PRICE, VERSION -> 0;
        };
    }

    /// Another aggregate of the kind with this name, capitals apart.
    public Optional<Aggregate> namesake(Aggregate aggregate) {
        Kind kind = Kind.of(aggregate);
        for (Lookup.Named named : lookup.named(kind, aggregate.name())) {
            Aggregate other = find(kind, named.code()).orElse(null);
            if (other != null && !other.id().equals(aggregate.id())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /// The prices of a plan in the order of their codes; for null the list and customer prices.
    public List<Price> pricesOfPlan(@Nullable String plan) {
        return lookup.pricesOfPlan(plan);
    }

    /// The prices of a product, over all plans, in the order of their codes.
    public List<Price> pricesOfProduct(String product) {
        return lookup.pricesOfProduct(product);
    }

    /// In how many plans a product has a price.
    public int plansOfProduct(String product) {
        return lookup.plansOfProduct(product);
    }

    /// The codes of the products that have a unit, in their order.
    public List<String> productsOfUnit(String unit) {
        return Collections.unmodifiableList(lookup.productsOfUnit(unit));
    }

    /// The versions of a plan in the order of their numbers.
    public List<PlanVersion> versionsOf(String plan) {
        return lookup.versionsOf(plan);
    }

    /// The version of a plan that new subscriptions get: the one with the highest number.
    public Optional<PlanVersion> currentVersion(String plan) {
        List<PlanVersion> all = versionsOf(plan);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// A product as plan versions have it, in the order of the versions.
    public List<PinnedProduct> pins(String product) {
        return lookup.pins(product);
    }

    /// The catalog after these changes. A change of an aggregate's code moves it; references to the old code stay as
    /// they are and become problems.
    public Catalog apply(List<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Set<Kind> touched = EnumSet.noneOf(Kind.class);
        changes.forEach(c -> touched.add(Kind.of(c.subject())));
        CatalogSettings nextSettings = settings;
        SortedMap<String, Product> nextProducts = touched.contains(Kind.PRODUCT) ? new TreeMap<>(products) : products;
        SortedMap<String, BillableUnit> nextUnits = touched.contains(Kind.UNIT) ? new TreeMap<>(units) : units;
        SortedMap<String, Plan> nextPlans = touched.contains(Kind.PLAN) ? new TreeMap<>(plans) : plans;
        SortedMap<String, Price> nextPrices = touched.contains(Kind.PRICE) ? new TreeMap<>(prices) : prices;
        SortedMap<String, PlanVersion> nextVersions = touched.contains(Kind.VERSION)
                ? new TreeMap<>(versions) : versions;
        for (Change change : changes) {
            switch (change.subject()) {
                case CatalogSettings s -> nextSettings = change.after() == null ? nextSettings : s;
                case Product p -> apply(nextProducts, change, p);
                case BillableUnit u -> apply(nextUnits, change, u);
                case Plan p -> apply(nextPlans, change, p);
                case Price p -> apply(nextPrices, change, p);
                case PlanVersion v -> apply(nextVersions, change, v);
            }
        }
        return new Catalog(nextSettings, nextProducts, nextUnits, nextPlans, nextPrices, nextVersions,
                next -> lookup.after(changes, this, next));
    }

    /// Whether another catalog has the same objects of a kind; quick where one came from the other.
    public boolean hasSame(Kind kind, Catalog other) {
        return switch (kind) {
            case SETTINGS -> settings.equals(other.settings);
            case PRODUCT -> same(products, other.products);
            case UNIT -> same(units, other.units);
            case PLAN -> same(plans, other.plans);
            case PRICE -> same(prices, other.prices);
            case VERSION -> same(versions, other.versions);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that
                && Stream.of(Kind.values()).allMatch(kind -> hasSame(kind, that));
    }

    @Override
    public int hashCode() {
        return settings.hashCode() * 31 + products.hashCode() * 17 + prices.hashCode() + versions.hashCode();
    }

    private static <T extends Aggregate> void apply(SortedMap<String, T> map, Change change, T subject) {
        Aggregate before = change.before();
        if (before != null) {
            T present = map.get(before.code());
            if (present != null && present.id().equals(change.id())) {
                map.remove(before.code());
            }
        }
        if (change.after() != null) {
            map.put(subject.code(), subject);
        }
    }

    /// Most aggregates of two catalogs that follow each other are the same objects.
    @SuppressWarnings("ReferenceEquality")
    private static <T extends Aggregate> boolean same(SortedMap<String, T> one, SortedMap<String, T> other) {
        if (one == other) {
            return true;
        }
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<T> others = other.values().iterator();
        for (T aggregate : one.values()) {
            T counterpart = others.next();
            if (aggregate != counterpart && !aggregate.equals(counterpart)) {
                return false;
            }
        }
        return true;
    }

    private static <T> Optional<T> find(SortedMap<String, T> map, @Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(map.get(code));
    }
}
