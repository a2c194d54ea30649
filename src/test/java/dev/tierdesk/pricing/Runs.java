package dev.tierdesk.pricing;

import java.math.BigDecimal;

/// How often random tests run: `-Dtierdesk.random=10` runs them ten times as often, `0.1` a tenth as often.
public final class Runs {
    private static final BigDecimal FACTOR =
            new BigDecimal(System.getProperty("tierdesk.random", "1"));

    private Runs() {}

    /// The number of runs where `usual` are usual.
    public static int of(int usual) {
        return FACTOR.multiply(BigDecimal.valueOf(usual)).intValue();
    }
}
