package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The quantities of a quote, read against the slots of its plan: every metered quantity belongs to a product and a
/// unit, seats belong to a product (`pricing.md` 4).
final class Quantities {
    private record Metered(String product, String unit) {}

    private final Catalog catalog;
    private final Map<String, Set<String>> productsByUnit = new TreeMap<>();
    private final Set<String> products = new TreeSet<>();
    private final Set<String> soldBySeat = new HashSet<>();
    private final Map<Metered, Map<String, BigDecimal>> keyed = new HashMap<>();
    private final Map<Metered, BigDecimal> plain = new HashMap<>();
    private final Map<String, BigDecimal> seats = new HashMap<>();
    private @Nullable BigDecimal seatsOfAll;
    private final List<Problem> problems = new ArrayList<>();

    Quantities(Catalog catalog, Collection<Slot> slots, QuoteRequest request) {
        this.catalog = catalog;
        for (Slot slot : slots) {
            products.add(slot.product());
            if (slot.unit() != null) {
                productsByUnit.computeIfAbsent(slot.unit(), unit -> new TreeSet<>()).add(slot.product());
            }
            if (slot.chargeType() == ChargeType.SEAT) {
                soldBySeat.add(slot.product());
            }
        }
        for (int i = 0; i < request.usage().size(); i++) {
            read(request.usage().get(i), new Where("usage").item(i));
        }
        for (int i = 0; i < request.seats().size(); i++) {
            read(request.seats().get(i), new Where("seats").item(i));
        }
    }

    /// What could not be read.
    List<Problem> problems() {
        return problems;
    }

    /// The metered quantity of a product's unit, on keyed products at a key.
    Optional<BigDecimal> metered(String product, @Nullable String unit, @Nullable String key) {
        if (unit == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(key == null ? plain.get(new Metered(product, unit)) : byKey(product, unit).get(key));
    }

    /// The metered quantities of a keyed product, by key.
    Map<String, BigDecimal> byKey(String product, String unit) {
        return keyed.getOrDefault(new Metered(product, unit), Map.of());
    }

    Optional<BigDecimal> seats(String product) {
        return Optional.ofNullable(seats.getOrDefault(product, seatsOfAll));
    }

    private void read(Usage usage, Where where) {
        String product = usage.product() == null ? onlyProduct(usage.unit(), where) : usage.product();
        if (product == null || !isPriced(product, usage.unit(), where)) {
            return;
        }
        Metered metered = new Metered(product, usage.unit());
        PriceKeys keys = catalog.product(product).map(Product::keys).orElse(PriceKeys.NONE);
        BigDecimal before;
        if (usage.key() == null) {
            if (keys.label() != null) {
                problems.add(Problem.of(CatalogProblem.PRICE_KEY_MISSING, where.field("price_key"))
                        .with("product", product)
                        .with("label", keys.label()));
                return;
            }
            before = plain.putIfAbsent(metered, usage.quantity());
        } else {
            if (!keys.isKeyed()) {
                problems.add(Problem.of(CatalogProblem.PRICE_KEY_NOT_KEYED, where.field("price_key"))
                        .with("product", product)
                        .with("key", usage.key()));
                return;
            }
            before = keyed.computeIfAbsent(metered, m -> new TreeMap<>()).putIfAbsent(usage.key(), usage.quantity());
        }
        if (before != null) {
            problems.add(Problem.of(CatalogProblem.QUANTITY_TWICE, where)
                    .with("product", product)
                    .with("unit", usage.unit())
                    .with("key", Objects.requireNonNullElse(usage.key(), "")));
        }
    }

    /// The one product of the plan that has the unit; null, with the problem said, where there is none or several.
    private @Nullable String onlyProduct(String unit, Where where) {
        Set<String> having = productsByUnit.getOrDefault(unit, Set.of());
        if (having.size() == 1) {
            return having.iterator().next();
        }
        if (having.isEmpty()) {
            reportUnit("", unit, where);
        } else {
            problems.add(Problem.of(CatalogProblem.QUANTITY_AMBIGUOUS, where)
                    .with("unit", unit)
                    .with("products", String.join(", ", having)));
        }
        return null;
    }

    private boolean isPriced(String product, String unit, Where where) {
        if (productsByUnit.getOrDefault(unit, Set.of()).contains(product)) {
            return true;
        }
        if (catalog.product(product).isEmpty()) {
            problems.add(Findings.unknown(CatalogProblem.UNKNOWN_PRODUCT, where.field("product"), product, products));
        } else {
            reportUnit(product, unit, where);
        }
        return false;
    }

    private void reportUnit(String product, String unit, Where where) {
        if (catalog.unit(unit).isPresent()) {
            problems.add(Problem.of(CatalogProblem.QUANTITY_NOT_PRICED, where)
                    .with("product", product)
                    .with("unit", unit));
            return;
        }
        Set<String> priced = productsByUnit.keySet();
        Set<String> known = catalog.units().stream().map(BillableUnit::code).collect(Collectors.toCollection(() ->
                new TreeSet<>(Comparator.comparing((String code) -> !priced.contains(code))
                        .thenComparing(code -> code))));
        problems.add(Findings.unknown(CatalogProblem.UNKNOWN_UNIT, where.field("unit"), unit, known));
    }

    private void read(Seats given, Where where) {
        String product = given.product();
        if (product == null ? soldBySeat.isEmpty() : !soldBySeat.contains(product)) {
            problems.add(Problem.of(CatalogProblem.SEATS_NOT_PRICED, where)
                    .with("product", Objects.requireNonNullElse(product, "")));
            return;
        }
        BigDecimal before = product == null ? seatsOfAll : seats.putIfAbsent(product, given.quantity());
        if (before != null) {
            problems.add(Problem.of(CatalogProblem.QUANTITY_TWICE, where)
                    .with("product", Objects.requireNonNullElse(product, ""))
                    .with("unit", "")
                    .with("key", ""));
        } else if (product == null) {
            seatsOfAll = given.quantity();
        }
    }
}
