package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.store.PastState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One change of a cost of a product. Costs have versions of their own, counted from 1 for each key, currency and unit.
///
/// @param version what the cost became; that of the cost that went where it was removed
/// @param before null where the cost is new
/// @param after null where it was removed
record CostChange(Instant when, String author, String label, int version, @Nullable Cost before, @Nullable Cost after) {
    /// What makes it another cost and not another amount of the same.
    private record Name(String key, String currency, @Nullable String unit) {
        static Name of(Cost cost) {
            return new Name(cost.key(), cost.currency().getCurrencyCode(), cost.unit());
        }
    }

    /// The cost that changed.
    Cost cost() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /// The changes of a product's costs, newest first.
    ///
    /// @param states of the product, oldest first
    static List<CostChange> of(List<PastState> states) {
        List<CostChange> changes = new ArrayList<>();
        Map<Name, Integer> versions = new HashMap<>();
        Map<Name, Cost> present = Map.of();
        for (PastState state : states) {
            Map<Name, Cost> next = costs(state.after());
            Set<Name> names = new LinkedHashSet<>(present.keySet());
            names.addAll(next.keySet());
            for (Name name : names) {
                Cost before = present.get(name);
                Cost after = next.get(name);
                if (!Objects.equals(before, after)) {
                    int version = after == null
                            ? versions.getOrDefault(name, 1) : versions.merge(name, 1, Integer::sum);
                    changes.add(new CostChange(state.when(), state.author(), state.label(), version, before, after));
                }
            }
            present = next;
        }
        Collections.reverse(changes);
        return List.copyOf(changes);
    }

    private static Map<Name, Cost> costs(@Nullable Aggregate aggregate) {
        Map<Name, Cost> costs = new LinkedHashMap<>();
        if (aggregate instanceof Product product) {
            product.costs().forEach(cost -> costs.put(Name.of(cost), cost));
        }
        return costs;
    }
}
