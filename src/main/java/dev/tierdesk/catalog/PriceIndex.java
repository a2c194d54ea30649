package dev.tierdesk.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The prices of a catalog by their plan or product, made when it is first asked for. Prices that were changed since, but
/// stay where they are, lie over it. Immutable; safe on any thread.
final class PriceIndex {
    /// With more it is quicker to make it anew.
    private static final int MOST_CHANGED = 256;
    private static final Comparator<Price> BY_CODE = Comparator.comparing(Price::code);

    private final Function<Price, @Nullable String> key;
    private final Late<Map<@Nullable String, List<Price>>> made;
    private final Map<@Nullable String, Map<String, Price>> changed;

    private PriceIndex(
            Function<Price, @Nullable String> key, Late<Map<@Nullable String, List<Price>>> made,
            Map<@Nullable String, Map<String, Price>> changed) {
        this.key = key;
        this.made = made;
        this.changed = changed;
    }

    /// @param prices all of a catalog, in the order of their codes
    static PriceIndex of(Collection<Price> prices, Function<Price, @Nullable String> key) {
        return new PriceIndex(key, new Late<>(() -> index(prices, key)), Map.of());
    }

    /// The prices with this key in the order of their codes.
    List<Price> get(@Nullable String wanted) {
        List<Price> all = made.get().getOrDefault(wanted, List.of());
        Map<String, Price> over = changed.isEmpty() ? null : changed.get(wanted);
        if (over != null) {
            List<Price> now = new ArrayList<>(all);
            over.values().forEach(price -> now.set(Collections.binarySearch(now, price, BY_CODE), price));
            all = now;
        }
        return Collections.unmodifiableList(all);
    }

    /// That of all prices `next`, of which these are others, but have the codes and keys they had.
    PriceIndex after(List<Price> prices, Collection<Price> next) {
        if (prices.isEmpty()) {
            return this;
        }
        int before = changed.values().stream().mapToInt(Map::size).sum();
        if (before + prices.size() > MOST_CHANGED) {
            return of(next, key);
        }
        Map<@Nullable String, Map<String, Price>> over = new HashMap<>(changed);
        for (Price price : prices) {
            over.merge(key.apply(price), Map.of(price.code(), price), PriceIndex::both);
        }
        return new PriceIndex(key, made, over);
    }

    private static Map<String, Price> both(Map<String, Price> earlier, Map<String, Price> later) {
        Map<String, Price> both = new HashMap<>(earlier);
        both.putAll(later);
        return both;
    }

    private static Map<@Nullable String, List<Price>> index(
            Collection<Price> prices, Function<Price, @Nullable String> key) {
        Map<@Nullable String, List<Price>> index = new HashMap<>();
        prices.forEach(price -> index.computeIfAbsent(key.apply(price), k -> new ArrayList<>(2)).add(price));
        return index;
    }
}
