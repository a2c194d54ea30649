package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What stands in one row of the table of prices: a price, or all siblings of a keyed product.
///
/// @param siblings null for a single price
/// @param prices never empty
record PriceGroup(@Nullable Siblings siblings, List<Price> prices) {
    /// Some prices in groups, in the order in which they are met.
    static List<PriceGroup> of(List<Price> prices, Catalog catalog) {
        Map<Object, List<Price>> groups = new LinkedHashMap<>();
        Siblings last = null;
        List<Price> together = List.of();
        for (Price price : prices) {
            if (last == null || !last.has(price)) {
                boolean keyed = price.priceKey() != null
                        && catalog.product(price.product()).filter(product -> product.keys().isKeyed()).isPresent();
                last = keyed ? Siblings.of(price).orElseThrow() : null;
                together = groups.computeIfAbsent(last == null ? price.id() : last, identity -> new ArrayList<>());
            }
            together.add(price);
        }
        return groups.entrySet().stream()
                .map(group -> new PriceGroup(group.getKey() instanceof Siblings s ? s : null, group.getValue()))
                .toList();
    }

    /// What it stays the same by.
    Object identity() {
        return siblings != null ? siblings : first().id();
    }

    Price first() {
        return prices.getFirst();
    }

    /// "Compute hours · 12 keys".
    String subject(PriceWords words) {
        Price price = first();
        return siblings == null
                ? words.subject(price)
                : words.messages().get("keys.row", "subject", words.subject(price.with(e -> e.priceKey = null)),
                        "count", prices.size());
    }

    String model(Messages messages) {
        return isUniform() ? messages.word(first().terms().model()) : messages.get("keys.several");
    }

    String included(PriceWords words) {
        List<String> included = prices.stream().map(words::included).distinct().limit(2).toList();
        return included.size() == 1 ? included.getFirst() : words.messages().get("keys.several");
    }

    /// What is charged; of siblings the least and the most.
    String summary(PriceWords words) {
        if (siblings == null || prices.size() == 1) {
            return words.summary(first());
        }
        if (!isUniform()) {
            return words.messages().get("keys.several");
        }
        KeyColumn main = KeyColumn.of(first()).stream().findFirst().orElse(null);
        Price least = null;
        Price most = null;
        for (Price price : prices) {
            BigDecimal amount = main == null ? null : main.get(price);
            if (main != null && amount != null) {
                least = least == null || amount.compareTo(Objects.requireNonNull(main.get(least))) < 0 ? price : least;
                most = most == null || amount.compareTo(Objects.requireNonNull(main.get(most))) > 0 ? price : most;
            }
        }
        if (least == null || most == null) {
            return words.summary(first());
        }
        String from = words.summary(least);
        String to = words.summary(most);
        return from.equals(to) ? from : from + " – " + to;
    }

    private boolean isUniform() {
        return prices.stream().map(price -> price.terms().model()).distinct().limit(2).count() == 1;
    }
}
