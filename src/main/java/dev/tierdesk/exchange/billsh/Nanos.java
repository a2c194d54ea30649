package dev.tierdesk.exchange.billsh;

import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// The raw amounts of bill.sh: whole numbers of 1e-12 of the major unit, whatever the currency. The fields that hold
/// them end in `_nanos` all the same.
public final class Nanos {
    private static final int SCALE = 12;
    private static final Pattern RAW = Pattern.compile("-?[0-9]{1,38}");

    private Nanos() {}

    /// The raw text of an amount in major units: `1000000` for 0.000001.
    public static String of(BigDecimal major) {
        return major.movePointRight(SCALE).setScale(0).toPlainString();
    }

    /// The amount in major units that a raw text stands for; empty where it is no whole number or too large to be kept.
    public static Optional<BigDecimal> major(String raw) {
        if (!RAW.matcher(raw).matches()) {
            return Optional.empty();
        }
        BigDecimal major = new BigDecimal(raw).movePointLeft(SCALE);
        return Decimals.fits(major) ? Optional.of(Decimals.canonical(major)) : Optional.empty();
    }
}
