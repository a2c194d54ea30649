package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The key settings of the open product (`catalog.md` 1). Used on the FX thread.
final class ProductKeysViewModel {
    private final Workspace workspace;
    private final Editing<Product> editing;

    ProductKeysViewModel(Workspace workspace, Editing<Product> editing) {
        this.workspace = workspace;
        this.editing = editing;
    }

    static String label(Product product) {
        return product.keys().label() == null ? "" : product.keys().label();
    }

    /// A label makes the product keyed; without one the other settings go as well.
    static Product withLabel(Product product, String text) {
        PriceKeys keys = product.keys();
        return product.with(e -> e.keys = text.isBlank()
                ? PriceKeys.NONE
                : new PriceKeys(text, keys.policy(), keys.defaultKey()));
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
        Stream<String> found = prices(product).stream()
                .map(Price::priceKey)
                .filter(Objects::nonNull)
                .distinct()
                .sorted();
        return Stream.concat(Stream.of(""), found).toList();
    }

    /// The prices that need a key now that the product is keyed.
    List<Price> unkeyed(Product product) {
        return product.keys().isKeyed()
                ? prices(product).stream().filter(price -> price.priceKey() == null).toList()
                : List.of();
    }

    /// Gives every price without a key this one; saved with the product.
    void giveKey(String key) {
        editing.value().ifPresent(product ->
                unkeyed(product).forEach(price -> workspace.edit(price.with(e -> e.priceKey = key), "price_key")));
    }

    private List<Price> prices(Product product) {
        return workspace.working().get().pricesOfProduct(product.code());
    }
}
