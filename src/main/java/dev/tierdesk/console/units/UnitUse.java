package dev.tierdesk.console.units;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Who uses a billable unit: the products that have it, the plans that price it, the prices.
///
/// @param products in the order of their codes
/// @param plans in the order of their codes
/// @param prices how many prices charge it, list prices too
record UnitUse(List<Product> products, List<Plan> plans, int prices) {
    /// Used by nobody.
    static final UnitUse NONE = new UnitUse(List.of(), List.of(), 0);

    UnitUse {
        products = List.copyOf(products);
        plans = List.copyOf(plans);
    }

    /// The use of every unit that is used, by code; found in one pass.
    static Map<String, UnitUse> all(Catalog catalog) {
        Map<String, List<Product>> products = new HashMap<>();
        catalog.products().forEach(product -> new LinkedHashSet<>(product.units())
                .forEach(unit -> products.computeIfAbsent(unit, u -> new ArrayList<>()).add(product)));
        Map<String, Set<String>> plans = new HashMap<>();
        Map<String, Integer> prices = new HashMap<>();
        for (Price price : catalog.prices()) {
            String unit = price.unit();
            if (unit != null) {
                prices.merge(unit, 1, Integer::sum);
                Set<String> codes = plans.computeIfAbsent(unit, u -> new LinkedHashSet<>());
                if (price.plan() != null) {
                    codes.add(price.plan());
                }
            }
        }
        Map<String, UnitUse> uses = new HashMap<>();
        products.forEach((unit, users) -> uses.put(unit, new UnitUse(users, List.of(), 0)));
        plans.forEach((unit, codes) -> {
            List<Product> users = products.getOrDefault(unit, List.of());
            List<Plan> named = codes.stream().sorted().flatMap(code -> catalog.plan(code).stream()).toList();
            uses.put(unit, new UnitUse(users, named, prices.getOrDefault(unit, 0)));
        });
        return uses;
    }

    /// The use of one unit.
    static UnitUse of(Catalog catalog, String unit) {
        List<Product> products = catalog.products().stream().filter(product -> product.units().contains(unit)).toList();
        List<Price> prices = catalog.prices().stream().filter(price -> unit.equals(price.unit())).toList();
        List<Plan> plans = prices.stream()
                .map(Price::plan)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .flatMap(plan -> catalog.plan(plan).stream())
                .toList();
        return new UnitUse(products, plans, prices.size());
    }

    /// Whether a change of the unit reaches nobody.
    boolean isEmpty() {
        return products.isEmpty() && prices == 0;
    }
}
