package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// The key settings of the open product (`catalog.md` 1). Used on the FX thread.
final class ProductKeysViewModel {
    private final Workspace workspace;
    private final Editing<Product> editing;
    private final Messages messages;
    private final Map<UUID, PriceKeys> keyed = new HashMap<>();
    private Set<String> knownKeys = Set.of();
    private List<String> sortedKeys = List.of();

    ProductKeysViewModel(Workspace workspace, Editing<Product> editing, Messages messages) {
        this.workspace = workspace;
        this.editing = editing;
        this.messages = messages;
    }

    static String label(Product product) {
        return product.keys().label() == null ? "" : product.keys().label();
    }

    /// A label makes the product keyed; without one the other settings go as well, and come back with the next one.
    Product withLabel(Product product, String text) {
        PriceKeys keys = product.keys();
        if (keys.isKeyed()) {
            keyed.put(product.id(), keys);
        }
        PriceKeys before = keyed.getOrDefault(product.id(), keys);
        return product.with(e -> e.keys = text.isBlank()
                ? PriceKeys.NONE
                : new PriceKeys(text, before.policy(), before.defaultKey()));
    }

    static Product withPolicy(Product product, String name) {
        PriceKeys keys = product.keys();
        UnmatchedKeyPolicy policy = UnmatchedKeyPolicy.valueOf(name);
        return product.with(e -> e.keys = new PriceKeys(keys.label(), policy, keys.defaultKey()));
    }

    static String defaultKey(Product product) {
        return product.keys().defaultKey() == null ? "" : product.keys().defaultKey();
    }

    static Product withDefaultKey(Product product, String key) {
        PriceKeys keys = product.keys();
        return product.with(e -> e.keys = new PriceKeys(keys.label(), keys.policy(), key.isEmpty() ? null : key));
    }

    /// The keys that can be the default: none, and those that prices of the product have.
    List<String> keys(Product product) {
        Set<String> found = new HashSet<>();
        prices(product).forEach(price -> found.add(Objects.requireNonNullElse(price.priceKey(), "")));
        found.add("");
        if (!found.equals(knownKeys)) {
            knownKeys = found;
            sortedKeys = found.stream().sorted().toList();
        }
        return sortedKeys;
    }

    /// The prices that need a key now that the product is keyed.
    List<Price> unkeyed(Product product) {
        return product.keys().isKeyed()
                ? prices(product).stream().filter(price -> price.priceKey() == null).toList()
                : List.of();
    }

    /// Gives every price without a key this one, as one step; saved with the product.
    void giveKey(String key) {
        editing.value().ifPresent(product -> workspace.editAll(
                unkeyed(product).stream().map(price -> price.with(e -> e.priceKey = key)).toList(), List.of(),
                "price_key"));
    }

    /// The siblings among the prices of the product, those of plans first.
    List<Siblings> siblings(Product product) {
        return product.keys().isKeyed()
                ? Siblings.among(prices(product)).stream()
                        .sorted(Comparator.comparing(Siblings::plan, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList()
                : List.of();
    }

    /// Where siblings stand and what they charge for: "Cloud · compute_hours · EUR".
    String name(Siblings siblings) {
        Catalog catalog = workspace.working().get();
        PriceWords words = new PriceWords(messages, catalog);
        return siblings.in(catalog).stream()
                .findFirst()
                .map(price -> price.with(e -> e.priceKey = null))
                .map(price -> words.plan(price) + " · " + words.subject(price) + " · "
                        + price.currency().getCurrencyCode())
                .orElse("");
    }

    private List<Price> prices(Product product) {
        return workspace.working().get().pricesOfProduct(product.code());
    }
}
