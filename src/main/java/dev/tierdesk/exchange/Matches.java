package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.Imported.Match;
import dev.tierdesk.exchange.Imported.MatchedBy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds, for each object of a file, the one of the present catalog that it means: by the id it has in the other
/// system, else by code, else by name ignoring case, unless that one has another id there; or starts a new one with a
/// free code. Each object is found once at most. Used on one thread.
public final class Matches {
    private final Catalog present;
    private final String system;
    private final Clock clock;
    private final List<Match> matches = new ArrayList<>();
    private final Set<UUID> used = new HashSet<>();
    private final Map<Kind, Set<String>> codes = new EnumMap<>(Kind.class);
    private final Map<Kind, Index> indexes = new EnumMap<>(Kind.class);

    private record Index(Map<String, Aggregate> byExternalId, Map<String, Aggregate> byName) {}

    /// @param system by whose name external ids are kept: `stripe`
    public Matches(Catalog present, String system, Clock clock) {
        this.present = present;
        this.system = system;
        this.clock = clock;
    }

    /// The product that is meant, with its external id, or a new draft.
    ///
    /// @param externalId its id in the other system; null where it has none
    /// @param code the one wanted; null where the format has none
    /// @param type of a new one
    public Product product(@Nullable String externalId, @Nullable String code, String name, String type) {
        Product product = find(Kind.PRODUCT, present.products(), externalId, code, name)
                .map(Product.class::cast)
                .orElseGet(() -> Product.draft(Ids.next(clock), free(Kind.PRODUCT, code, name), name, type));
        return externalId == null ? product : product.with(p -> p.externalIds.put(system, externalId));
    }

    /// The billable unit that is meant, with its external id, or a new draft.
    public BillableUnit unit(@Nullable String externalId, @Nullable String code, String name) {
        BillableUnit unit = find(Kind.UNIT, present.units(), externalId, code, name)
                .map(BillableUnit.class::cast)
                .orElseGet(() -> BillableUnit.draft(Ids.next(clock), free(Kind.UNIT, code, name), name));
        return externalId == null ? unit : unit.with(u -> u.externalIds.put(system, externalId));
    }

    /// The plan that is meant, with its external id, or a new draft.
    public Plan plan(@Nullable String externalId, @Nullable String code, String name, Currency currency) {
        Plan plan = find(Kind.PLAN, present.plans(), externalId, code, name)
                .map(Plan.class::cast)
                .orElseGet(() -> Plan.draft(Ids.next(clock), free(Kind.PLAN, code, name), name, currency));
        return externalId == null ? plan : plan.with(p -> p.externalIds.put(system, externalId));
    }

    /// The price that is meant, with its external id: by that, by code, or the one of the same plan that is for the
    /// same product, unit, component, currency, key, customer, country and dimensions, before all the one in force; of
    /// one that has neither id, code nor component, the only one that differs in its component; else `wanted` itself
    /// with a free code.
    ///
    /// @param code the one wanted; null where the format has none
    public Price price(@Nullable String externalId, @Nullable String code, Price wanted) {
        Price price = find(Kind.PRICE, present.prices(), externalId, code, "")
                .map(Price.class::cast)
                .or(() -> present.pricesOfPlan(wanted.plan()).stream()
                        .filter(other -> !used.contains(other.id()) && isForTheSame(other, wanted))
                        .min(Comparator.comparing(other -> !other.isInForce(clock.instant())))
                        .or(() -> externalId == null && code == null ? otherComponent(wanted) : Optional.empty())
                        .map(found -> matched(Kind.PRICE, found, MatchedBy.NAME)))
                .orElseGet(() -> {
                    String free = code != null && Codes.isValid(code)
                            ? free(Kind.PRICE, code, code) : freePrice(wanted);
                    return wanted.with(p -> p.code = free);
                });
        return externalId == null ? price : price.with(p -> p.externalIds.put(system, externalId));
    }

    private Optional<Price> otherComponent(Price wanted) {
        List<Price> alike = present.pricesOfPlan(wanted.plan()).stream()
                .filter(other -> other.chargeType() == wanted.chargeType()
                        && isForTheSame(other.with(p -> p.component = ""), wanted))
                .limit(2)
                .toList();
        return alike.size() == 1 && !used.contains(alike.getFirst().id())
                ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// How the objects so far were found.
    public List<Match> list() {
        return List.copyOf(matches);
    }

    private Optional<? extends Aggregate> find(
            Kind kind, Collection<? extends Aggregate> all, @Nullable String externalId, @Nullable String code,
            String name) {
        Index index = indexes.computeIfAbsent(kind, k -> index(all));
        if (externalId != null) {
            Aggregate found = index.byExternalId().get(externalId);
            if (found != null && !used.contains(found.id())) {
                return Optional.of(matched(kind, found, MatchedBy.EXTERNAL_ID));
            }
        }
        if (code != null) {
            Optional<? extends Aggregate> found = present.find(kind, code).filter(a -> !used.contains(a.id()));
            if (found.isPresent()) {
                return Optional.of(matched(kind, found.get(), MatchedBy.CODE));
            }
        }
        Aggregate found = name.isBlank() ? null : index.byName().get(name.strip().toLowerCase(Locale.ROOT));
        boolean isAnother = found != null && externalId != null && externalIds(found).containsKey(system);
        return found == null || isAnother || used.contains(found.id())
                ? Optional.empty()
                : Optional.of(matched(kind, found, MatchedBy.NAME));
    }

    private Index index(Collection<? extends Aggregate> all) {
        Map<String, Aggregate> byExternalId = new HashMap<>();
        Map<String, Aggregate> byName = new HashMap<>();
        for (Aggregate aggregate : all) {
            String id = externalIds(aggregate).get(system);
            if (id != null) {
                byExternalId.putIfAbsent(id, aggregate);
            }
            byName.putIfAbsent(aggregate.name().strip().toLowerCase(Locale.ROOT), aggregate);
        }
        return new Index(byExternalId, byName);
    }

    private <A extends Aggregate> A matched(Kind kind, A aggregate, MatchedBy by) {
        used.add(aggregate.id());
        taken(kind).add(aggregate.code());
        matches.add(new Match(kind, aggregate.code(), by));
        return aggregate;
    }

    private String free(Kind kind, @Nullable String code, String name) {
        Set<String> taken = taken(kind);
        String free = code != null && Codes.isValid(code) && !taken.contains(code)
                ? code
                : Codes.suggest(kind, code == null || code.isBlank() ? name : code, taken);
        taken.add(free);
        return free;
    }

    private String freePrice(Price wanted) {
        String free = Codes.ofPrice(wanted, taken(Kind.PRICE));
        taken(Kind.PRICE).add(free);
        return free;
    }

    private Set<String> taken(Kind kind) {
        return codes.computeIfAbsent(kind, k -> {
            Set<String> taken = new HashSet<>();
            present.aggregates().stream().filter(a -> Kind.of(a) == k).map(Aggregate::code).forEach(taken::add);
            return taken;
        });
    }

    private static Map<String, String> externalIds(Aggregate aggregate) {
        return switch (aggregate) {
            case Product product -> product.externalIds();
            case BillableUnit unit -> unit.externalIds();
            case Plan plan -> plan.externalIds();
            case Price price -> price.externalIds();
            default -> Map.of();
        };
    }

    private static boolean isForTheSame(Price one, Price other) {
        List<Function<Price, @Nullable Object>> parts = List.of(
                Price::product, Price::unit, Price::component, Price::currency,
                Price::priceKey, Price::customer, Price::country, Price::dimensions);
        return parts.stream().allMatch(part -> Objects.equals(part.apply(one), part.apply(other)));
    }
}
