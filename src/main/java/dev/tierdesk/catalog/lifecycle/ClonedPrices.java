package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.check.CatalogIndex;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The prices that a clone gets without their dates: of those that follow each other only one can be meant.
final class ClonedPrices {
    private static final Comparator<Price> BY_BEGINNING =
            Comparator.comparing(Price::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private ClonedPrices() {}

    /// What prices that follow each other have in common.
    private record Row(
            CatalogIndex.Rivals rivals, @Nullable String customer, @Nullable String country,
            Map<String, String> dimensions) {
        static Row of(Price price) {
            return new Row(CatalogIndex.Rivals.of(price), price.customer(), price.country(), price.dimensions());
        }
    }

    /// Of those that follow each other the one in force at a moment, else the next to come, else the last that was.
    static List<Price> at(Instant moment, Collection<Price> prices) {
        return prices.stream()
                .collect(Collectors.groupingBy(Row::of, LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .map(following -> oneOf(following, moment))
                .toList();
    }

    private static Price oneOf(List<Price> following, Instant moment) {
        List<Price> ordered = following.stream().sorted(BY_BEGINNING).toList();
        return ordered.reversed().stream().filter(price -> price.isInForce(moment)).findFirst()
                .or(() -> ordered.stream()
                        .filter(price -> price.effectiveFrom() != null && price.effectiveFrom().isAfter(moment))
                        .findFirst())
                .orElse(ordered.getLast());
    }
}
