package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.catalog.Slot;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The keys of siblings against those that charge for the same elsewhere: in other plans, as list prices, in other
/// currencies.
///
/// @param missing keys that only the others have, each with those that have it
/// @param surplus keys that none of the others has; empty where there are no others
public record KeyGaps(SortedMap<String, Set<Siblings>> missing, SortedSet<String> surplus) {
    public KeyGaps {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        surplus = Collections.unmodifiableSortedSet(new TreeSet<>(surplus));
    }

    public static KeyGaps of(Siblings siblings, Catalog catalog) {
        SortedSet<String> here = new TreeSet<>();
        SortedMap<String, Set<Siblings>> there = new TreeMap<>();
        for (Price price : catalog.pricesOfProduct(siblings.slot().product())) {
            if (siblings.has(price)) {
                here.add(Objects.requireNonNull(price.priceKey()));
            } else if (price.priceKey() != null && siblings.slot().equals(Slot.of(price))) {
                Siblings other = Siblings.of(price).orElseThrow();
                there.computeIfAbsent(price.priceKey(), key -> new LinkedHashSet<>()).add(other);
            }
        }
        SortedSet<String> surplus = new TreeSet<>(there.isEmpty() ? List.of() : here);
        surplus.removeAll(there.keySet());
        there.keySet().removeAll(here);
        return new KeyGaps(there, surplus);
    }

    public boolean isEmpty() {
        return missing.isEmpty() && surplus.isEmpty();
    }
}
