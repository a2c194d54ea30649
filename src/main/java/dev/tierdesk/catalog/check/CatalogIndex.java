package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanDrafts;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the rules look up in a catalog, each index made when it is first asked for. Lives for one check, on one thread.
public final class CatalogIndex {
    private final Catalog catalog;
    private final Catalog saved;
    private final Map<String, Map<Rivals, List<Price>>> rivals = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> plansOfUnits = new HashMap<>();
    private final IdentityHashMap<Plan, Boolean> drafts = new IdentityHashMap<>();
    private @Nullable Map<Metered, PlanVersion> versionsPricing;
    private @Nullable Map<String, List<Price>> pricesByUnit;
    private @Nullable Set<String> productTypes;

    /// Prices that may apply to one use: of them the most specific wins (`pricing.md` 6).
    public record Rivals(Slot slot, @Nullable String plan, Currency currency, @Nullable String key) {
        /// The rivals of a price, itself among them.
        public static Rivals of(Price price) {
            return new Rivals(Slot.of(price), price.plan(), price.currency(), price.priceKey());
        }
    }

    private record Metered(String product, @Nullable String unit) {}

    /// @param catalog with what is checked
    /// @param saved before it was changed
    public CatalogIndex(Catalog catalog, Catalog saved) {
        this.catalog = catalog;
        this.saved = saved;
    }

    Catalog catalog() {
        return catalog;
    }

    /// The rules of a code: shape, and taken by no other.
    void checkCode(Aggregate aggregate, Findings found) {
        if (!Codes.isValid(aggregate.code())) {
            found.add(CatalogProblem.CODE_INVALID, "code", "code", aggregate.code());
        } else if (codeIsTaken(aggregate)) {
            found.add(CatalogProblem.CODE_TAKEN, "code", "code", aggregate.code());
        }
    }

    /// The rules of a name: there, not too long, and no other's.
    void checkName(Aggregate aggregate, Findings found) {
        found.checkNameText(aggregate.name());
        if (!aggregate.name().isBlank()) {
            catalog.namesake(aggregate)
                    .ifPresent(other -> found.add(Problem.of(CatalogProblem.NAME_TAKEN, new Where("name"))
                            .with("name", aggregate.name())
                            .with("other", other.code())));
        }
    }

    /// What the catalog had under the id of `aggregate` before.
    Optional<Aggregate> saved(Aggregate aggregate) {
        return saved.find(Kind.of(aggregate), aggregate.code())
                .filter(found -> found.id().equals(aggregate.id()))
                .<Aggregate>map(found -> found)
                .or(() -> saved.byId(aggregate.id()));
    }

    /// Whether another aggregate than this had its code.
    private boolean codeIsTaken(Aggregate aggregate) {
        return saved.find(Kind.of(aggregate), aggregate.code())
                .filter(found -> !found.id().equals(aggregate.id()))
                .isPresent();
    }

    /// The prices of the slot, plan, currency and key of `price`, itself among them.
    List<Price> rivals(Price price) {
        List<Price> all = catalog.pricesOfProduct(price.product());
        if (all.size() < 2) {
            return all;
        }
        return rivals.computeIfAbsent(price.product(), product -> all.stream()
                        .collect(Collectors.groupingBy(Rivals::of)))
                .getOrDefault(Rivals.of(price), List.of());
    }

    /// The plans that price each unit of a product, by unit; "" stands for list prices.
    Map<String, Set<String>> plansOfUnits(String product) {
        return plansOfUnits.computeIfAbsent(product, code -> {
            Map<String, Set<String>> plans = new TreeMap<>();
            for (Price price : catalog.pricesOfProduct(code)) {
                if (price.unit() != null) {
                    String plan = price.plan() == null ? "" : price.plan();
                    plans.computeIfAbsent(price.unit(), u -> new TreeSet<>()).add(plan);
                }
            }
            return plans;
        });
    }

    /// A version that is sold today and prices a unit of a product: that of the plan whose code is first.
    Optional<PlanVersion> versionPricing(String product, String unit) {
        if (versionsPricing == null) {
            Map<Metered, PlanVersion> index = new HashMap<>();
            for (Plan plan : catalog.plans()) {
                catalog.currentVersion(plan.code())
                        .filter(version -> VersionRules.isSold(plan.status()))
                        .ifPresent(version -> version.prices().forEach(price ->
                                index.merge(new Metered(price.product(), price.unit()), version, CatalogIndex::first)));
            }
            versionsPricing = index;
        }
        return Optional.ofNullable(versionsPricing.get(new Metered(product, unit)));
    }

    private static PlanVersion first(PlanVersion one, PlanVersion other) {
        return one.planCode().compareTo(other.planCode()) <= 0 ? one : other;
    }

    /// Whether a plan is a draft, or has one for its next version.
    boolean hasDraft(Plan plan) {
        return switch (plan.status()) {
            case DRAFT -> true;
            case PUBLISHED, DEPRECATED -> drafts.computeIfAbsent(plan, draft -> PlanDrafts.differs(draft, catalog));
            case ARCHIVED -> false;
        };
    }

    List<Price> pricesOfUnit(String unit) {
        if (pricesByUnit == null) {
            Map<String, List<Price>> index = new HashMap<>();
            for (Price price : catalog.prices()) {
                if (price.unit() != null) {
                    index.computeIfAbsent(price.unit(), u -> new ArrayList<>()).add(price);
                }
            }
            pricesByUnit = index;
        }
        return pricesByUnit.getOrDefault(unit, List.of());
    }

    Set<String> productTypes() {
        if (productTypes == null) {
            productTypes = catalog.settings().productTypes().stream().map(ProductType::code)
                    .collect(Collectors.toSet());
        }
        return productTypes;
    }
}
