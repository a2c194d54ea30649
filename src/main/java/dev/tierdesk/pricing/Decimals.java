package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// The exact decimals that quantities and amounts are made of: at most 18 digits before and 12 after the point
/// (`pricing.md` 1). No method rounds.
public final class Decimals {
    /// Digits before the point.
    public static final int INTEGER_DIGITS = 18;

    /// Digits after the point: 1e-12 is the smallest amount any of the source systems knows.
    public static final int FRACTION_DIGITS = 12;

    /// Bits of a number of 128 digits: one with more is refused without a closer look, which would take long.
    private static final int MOST_BITS = 426;

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,64}(\\.\\d{1,64})?");

    private Decimals() {}

    /// Whether `value` keeps within the digits, however it is written (`1E+5` does, `1E+30` does not). Never expands
    /// the number, so it is safe on `1e999999999`.
    public static boolean fits(BigDecimal value) {
        if (value.signum() == 0) {
            return value.scale() >= -INTEGER_DIGITS;
        }
        if (value.unscaledValue().bitLength() > MOST_BITS) {
            return false;
        }
        long integerDigits = (long) value.precision() - value.scale();
        if (integerDigits > INTEGER_DIGITS || integerDigits < -FRACTION_DIGITS) {
            return false;
        }
        return value.scale() <= FRACTION_DIGITS || value.stripTrailingZeros().scale() <= FRACTION_DIGITS;
    }

    /// Reads a plain decimal as files carry it: no exponent, no grouping, no plus sign, a point and nothing else; empty
    /// where it is anything else or does not fit.
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > 66 || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        return fits(value) ? Optional.of(canonical(value)) : Optional.empty();
    }

    /// The canonical form of a number: no trailing zeros, never a negative scale. Two equal numbers have the same.
    public static BigDecimal canonical(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// The canonical text of a number: plain, no exponent, no trailing zeros, `0` for zero.
    public static String text(BigDecimal value) {
        return canonical(value).toPlainString();
    }

    /// The canonical form of a number within the limits, as records keep it.
    ///
    /// @throws IllegalArgumentException if it does not fit
    static BigDecimal exact(BigDecimal value) {
        if (!fits(value)) {
            throw new IllegalArgumentException("more than 18 digits before or 12 after the point");
        }
        return canonical(value);
    }
}
