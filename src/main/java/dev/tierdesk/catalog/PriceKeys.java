package dev.tierdesk.catalog;

import org.jspecify.annotations.Nullable;

/// The key settings of a product: with a label it is keyed, and its prices are siblings told apart by key.
///
/// @param label what the key is called on screen ("region"); null for a product without keys
/// @param policy what happens to a key that no price has
/// @param defaultKey the key charged under USE_DEFAULT
public record PriceKeys(@Nullable String label, UnmatchedKeyPolicy policy, @Nullable String defaultKey) {
    /// Not keyed.
    public static final PriceKeys NONE = new PriceKeys(null, UnmatchedKeyPolicy.REJECT, null);

    public boolean isKeyed() {
        return label != null;
    }
}
