package dev.tierdesk.pricing;

import java.math.BigDecimal;

/// The price of the benches: graduated, five tiers.
final class FiveTiers {
    static final BigDecimal[] BOUNDS = numbers("1000", "10000", "100000", "1000000");
    static final BigDecimal[] RATES = numbers("0.01", "0.008", "0.006", "0.0055", "0.005");

    static final Terms TERMS = Terms.tiered(
            Model.GRADUATED,
            Tier.upTo("1000", "0.01"), Tier.upTo("10000", "0.008"), Tier.upTo("100000", "0.006"),
            Tier.upTo("1000000", "0.0055"), Tier.andAbove("0.005"));

    private FiveTiers() {}

    private static BigDecimal[] numbers(String... texts) {
        BigDecimal[] numbers = new BigDecimal[texts.length];
        for (int i = 0; i < texts.length; i++) {
            numbers[i] = new BigDecimal(texts[i]);
        }
        return numbers;
    }
}
