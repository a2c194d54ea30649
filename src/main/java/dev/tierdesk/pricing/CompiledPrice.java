package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// A price compiled for rating millions of quantities. Each is rated in whole numbers of 64 bits where no step of its
/// arithmetic leaves them, and by [Rater#exact] where one would: the amounts are the same to the last digit. Immutable,
/// and may be used by many threads at once.
public final class CompiledPrice {
    private final Rater rater;
    private final BigDecimal allowance;
    private final int quantityScale;
    private final FixedPoint fixed;

    CompiledPrice(Rater rater, int quantityScale, BigDecimal allowance, FixedPoint fixed) {
        this.rater = rater;
        this.quantityScale = quantityScale;
        this.allowance = allowance;
        this.fixed = fixed;
    }

    /// The exact amounts of metered quantities.
    ///
    /// @param quantities each times 10^`quantityScale`: with scale 3, 1500 is 1.5 units
    /// @throws PricingException if one is negative or too large, or a formula has no result
    public Amounts rate(long[] quantities) {
        long[] amounts = new long[quantities.length];
        Map<Integer, BigDecimal> large = new HashMap<>();
        long limit = fixed.limit();
        for (int i = 0; i < quantities.length; i++) {
            long quantity = quantities[i];
            if (quantity >= 0 && quantity <= limit) {
                amounts[i] = fixed.amount(quantity);
            } else {
                large.put(i, rater.exact(BigDecimal.valueOf(quantity, quantityScale), allowance));
            }
        }
        return new Amounts(amounts, fixed.amountScale(), large);
    }

    /// The largest quantity, times 10^`quantityScale`, that is rated in 64 bits; below 0 where none is.
    public long limit() {
        return fixed.limit();
    }

    /// Exact amounts, in the order of their quantities. Immutable.
    public static final class Amounts {
        private final long[] unscaled;
        private final int scale;
        private final Map<Integer, BigDecimal> large;

        private Amounts(long[] unscaled, int scale, Map<Integer, BigDecimal> large) {
            this.unscaled = unscaled;
            this.scale = scale;
            this.large = large;
        }

        /// How many there are.
        public int size() {
            return unscaled.length;
        }

        /// The amount at `index`, counted from 0; not canonical.
        public BigDecimal get(int index) {
            BigDecimal amount = large.get(index);
            return amount == null ? BigDecimal.valueOf(unscaled[index], scale) : amount;
        }
    }
}
