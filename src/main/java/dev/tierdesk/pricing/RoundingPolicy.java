package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// How a charge is rounded, once, at its end (`pricing.md` 1).
///
/// @param mode HALF_UP or HALF_EVEN
/// @param scale fraction digits, 0 to 12; null is the currency's minor unit
public record RoundingPolicy(Mode mode, @Nullable Integer scale) {
    /// HALF_UP to the currency's minor unit.
    public static final RoundingPolicy DEFAULT = new RoundingPolicy(Mode.HALF_UP, null);

    /// Where a half goes.
    public enum Mode {
        HALF_UP,
        HALF_EVEN
    }

    public RoundingPolicy {
        if (scale != null && (scale < 0 || scale > Decimals.FRACTION_DIGITS)) {
            throw new IllegalArgumentException("scale must be 0 to 12");
        }
    }

    /// Fraction digits that amounts of `currency` are rounded to.
    public int digits(Currency currency) {
        return scale == null ? currency.getDefaultFractionDigits() : scale;
    }

    /// `exact`, rounded to the digits of `currency`.
    public BigDecimal round(BigDecimal exact, Currency currency) {
        return exact.setScale(digits(currency), mode == Mode.HALF_UP ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN);
    }
}
