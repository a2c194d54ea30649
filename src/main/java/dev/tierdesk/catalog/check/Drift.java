package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.FormulaNames;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Something outside a plan version that its bills follow, and that is not what it was (`catalog.md` 2): a billable
/// unit's conversion, events or filters, or a cost that a formula uses.
public sealed interface Drift {
    /// A unit that counts or converts otherwise.
    ///
    /// @param fields that differ, by their paths in the unit
    record OfUnit(String unit, List<FieldDiff.Field> fields) implements Drift {
        public OfUnit {
            fields = List.copyOf(fields);
        }

        /// Whether the same events give another quantity, so that bills move by more than amounts can show.
        public boolean countsOtherwise() {
            return fields.stream().anyMatch(field -> !field.path().startsWith("conversion"));
        }
    }

    /// A cost of a product, under the name that a formula has for it.
    ///
    /// @param name `cost` or `cost.<key>`
    /// @param before null where there was none in the price's currency
    /// @param after null where there is none
    record OfCost(String product, String name, @Nullable BigDecimal before, @Nullable BigDecimal after)
            implements Drift {}

    /// What a version follows and what differs between two catalogs. What either does not have does not count: the copy
    /// stands in for it.
    static List<Drift> between(PlanVersion version, Catalog before, Catalog after) {
        List<Drift> drifts = new ArrayList<>();
        for (String code : units(version)) {
            Optional<BillableUnit> was = before.unit(code);
            Optional<BillableUnit> is = after.unit(code);
            if (was.isPresent() && is.isPresent() && !was.equals(is)) {
                List<FieldDiff.Field> fields = FieldDiff.of(was.get(), is.get()).stream()
                        .filter(field -> counts(field.path()))
                        .toList();
                if (!fields.isEmpty()) {
                    drifts.add(new OfUnit(code, fields));
                }
            }
        }
        Set<OfCost> costs = new LinkedHashSet<>();
        for (Price price : version.prices()) {
            Optional<Product> was = before.product(price.product());
            Optional<Product> is = after.product(price.product());
            if (was.isPresent() && is.isPresent() && !was.get().costs().equals(is.get().costs())) {
                addCosts(price, names(price, was.get(), before), names(price, is.get(), after), costs);
            }
        }
        drifts.addAll(costs);
        return List.copyOf(drifts);
    }

    private static Set<String> units(PlanVersion version) {
        Set<String> units = new TreeSet<>();
        version.prices().stream().map(Price::unit).forEach(unit -> {
            if (unit != null) {
                units.add(unit);
            }
        });
        version.plan().allowances().forEach(allowance -> units.add(allowance.unit()));
        return units;
    }

    private static boolean counts(String path) {
        return path.startsWith("conversion")
                || path.startsWith("filters")
                || path.equals("event_type")
                || path.equals("event_field");
    }

    private static Map<String, BigDecimal> names(Price price, Product product, Catalog catalog) {
        return FormulaNames.of(price, product, catalog.settings(), Map.of()).values();
    }

    private static void addCosts(
            Price price, Map<String, BigDecimal> before, Map<String, BigDecimal> after, Set<OfCost> costs) {
        for (String name : new TreeSet<>(FormulaNames.used(price.terms()))) {
            BigDecimal was = before.get(name);
            BigDecimal is = after.get(name);
            boolean differs = (was == null) != (is == null) || was != null && is != null && was.compareTo(is) != 0;
            if (name.startsWith("cost") && differs) {
                costs.add(new OfCost(price.product(), name, was, is));
            }
        }
    }
}
