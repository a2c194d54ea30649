package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How metered units become the units that are priced: a thousand calls, a gigabyte (`catalog.md` 2).
///
/// @param operation divide or multiply by the factor
/// @param factor more than 0
/// @param rounding how the converted quantity is rounded
/// @param precision fraction digits after rounding, 0 to 12
public record Conversion(Operation operation, BigDecimal factor, Rounding rounding, int precision) {
    /// What is done with the factor.
    public enum Operation {
        DIVIDE,
        MULTIPLY
    }

    /// How the converted quantity is rounded; NONE keeps it, a quotient to 12 fraction digits HALF_EVEN.
    public enum Rounding {
        NONE,
        CEILING,
        FLOOR,
        HALF_UP
    }

    public Conversion {
        factor = Decimals.exact(factor);
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("factor must be more than 0");
        }
        if (precision < 0 || precision > Decimals.FRACTION_DIGITS) {
            throw new IllegalArgumentException("precision must be 0 to 12");
        }
    }

    /// The converted quantity.
    public BigDecimal convert(BigDecimal metered) {
        RoundingMode mode = switch (rounding) {
            case NONE -> RoundingMode.HALF_EVEN;
            case CEILING -> RoundingMode.CEILING;
            case FLOOR -> RoundingMode.FLOOR;
            case HALF_UP -> RoundingMode.HALF_UP;
        };
        int scale = rounding == Rounding.NONE ? Decimals.FRACTION_DIGITS : precision;
        return switch (operation) {
            case DIVIDE -> metered.divide(factor, scale, mode);
            case MULTIPLY -> {
                BigDecimal product = metered.multiply(factor);
                yield rounding == Rounding.NONE ? product : product.setScale(scale, mode);
            }
        };
    }
}
