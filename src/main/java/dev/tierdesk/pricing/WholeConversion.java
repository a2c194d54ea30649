package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A [Conversion] in whole numbers of 64 bits: `quantity` × `numerator` / `denominator`, rounded, × `factor`.
record WholeConversion(long numerator, long denominator, Conversion.Rounding rounding, long factor) {
    /// Converts quantities of `from` fraction digits into quantities of `to` fraction digits, of which there are
    /// enough.
    ///
    /// @throws ArithmeticException if its numbers do not fit into 64 bits
    static WholeConversion of(@Nullable Conversion conversion, int from, int to) {
        if (conversion == null) {
            return new WholeConversion(tenTo(to - from).longValueExact(), 1, Conversion.Rounding.NONE, 1);
        }
        int digits = digits(conversion, from);
        BigInteger multiplied = tenTo(digits);
        BigInteger divided = tenTo(from);
        BigDecimal factor = conversion.factor();
        switch (conversion.operation()) {
            case DIVIDE -> {
                multiplied = multiplied.multiply(tenTo(factor.scale()));
                divided = divided.multiply(factor.unscaledValue());
            }
            case MULTIPLY -> {
                multiplied = multiplied.multiply(factor.unscaledValue());
                divided = divided.multiply(tenTo(factor.scale()));
            }
        }
        BigInteger common = multiplied.gcd(divided);
        return new WholeConversion(
                multiplied.divide(common).longValueExact(),
                divided.divide(common).longValueExact(),
                conversion.rounding(),
                tenTo(to - digits).longValueExact());
    }

    /// The fraction digits of what becomes of quantities of `from` fraction digits.
    static int digits(@Nullable Conversion conversion, int from) {
        if (conversion == null) {
            return from;
        }
        if (conversion.rounding() != Conversion.Rounding.NONE) {
            return conversion.precision();
        }
        return conversion.operation() == Conversion.Operation.DIVIDE
                ? Decimals.FRACTION_DIGITS
                : from + conversion.factor().scale();
    }

    /// The converted quantity; wrong above [#limit].
    long convert(long quantity) {
        long product = quantity * numerator;
        return denominator == 1 ? product * factor : (product / denominator + carry(product)) * factor;
    }

    private int carry(long product) {
        long rest = product % denominator;
        if (rest == 0) {
            return 0;
        }
        long missing = denominator - rest;
        return switch (rounding) {
            case CEILING -> 1;
            case FLOOR -> 0;
            case HALF_UP -> rest >= missing ? 1 : 0;
            case NONE -> rest > missing || (rest == missing && (product / denominator & 1) == 1) ? 1 : 0;
        };
    }

    /// A quantity up to which every result is at most `largest` and nothing leaves 64 bits.
    long limit(long largest) {
        long whole = largest / factor;
        if (denominator == 1) {
            return whole / numerator;
        }
        return whole == 0 ? 0 : Math.min(Long.MAX_VALUE, Segment.product(whole - 1, denominator)) / numerator;
    }

    private static BigInteger tenTo(int exponent) {
        return BigInteger.TEN.pow(exponent);
    }
}
