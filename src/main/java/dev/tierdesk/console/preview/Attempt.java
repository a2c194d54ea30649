package dev.tierdesk.console.preview;

import dev.tierdesk.pricing.PricingException;
import java.util.Optional;
import java.util.function.Supplier;

/// Computes what is shown beside a result and may fail by itself: a formula can have a result at the quantity asked for
/// and none at the next.
final class Attempt {
    private Attempt() {}

    /// The result; empty where there is none.
    static <T> Optional<T> of(Supplier<T> computed) {
        try {
            return Optional.of(computed.get());
        } catch (PricingException refused) {
            return Optional.empty();
        }
    }
}
