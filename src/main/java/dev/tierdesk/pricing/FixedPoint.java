package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A price in whole numbers of 64 bits, for quantities up to `limit`: no step of their arithmetic leaves 64 bits, and
/// no digit is lost.
///
/// @param limit the largest quantity; below 0 where the price cannot be written so
/// @param covered converted units that allowance and included quantity take off
/// @param zero what no units cost
/// @param lowest the least that any units cost
/// @param highest the most that any units cost
record FixedPoint(
        int amountScale,
        long limit,
        WholeConversion conversion,
        long covered,
        long zero,
        List<Segment> segments,
        long lowest,
        long highest) {
    private static final FixedPoint NONE = new FixedPoint(
            0, -1, new WholeConversion(1, 1, Conversion.Rounding.NONE, 1), 0, 0, List.of(), 0, 0);

    FixedPoint {
        segments = List.copyOf(segments);
    }

    /// Writes a price in whole numbers.
    ///
    /// @param quantityScale fraction digits of quantities
    /// @param covered what allowance and included quantity take off
    /// @param zero what no units cost
    static FixedPoint of(
            Terms terms, Tariff tariff, @Nullable Conversion conversion,
            int quantityScale, BigDecimal covered, BigDecimal zero) {
        List<Piece> pieces = Piece.of(tariff);
        if (pieces.isEmpty()) {
            return NONE;
        }
        BigDecimal highest = terms.maxAmount();
        BigDecimal lowest = lowest(terms);
        int unitScale = Math.max(WholeConversion.digits(conversion, quantityScale), Piece.scale(covered));
        for (Piece piece : pieces) {
            unitScale = Math.max(unitScale, piece.quantityScale());
        }
        int amountScale = Math.max(Math.max(Piece.scale(lowest), Piece.scale(highest)), Piece.scale(zero));
        for (Piece piece : pieces) {
            amountScale = Math.max(amountScale, piece.amountScale(unitScale));
        }
        try {
            WholeConversion whole = WholeConversion.of(conversion, quantityScale, unitScale);
            long wholeCovered = Segment.unscaled(covered, unitScale);
            List<Segment> segments = Segment.of(pieces, unitScale, amountScale);
            long largest = Math.min(Segment.limit(segments), Long.MAX_VALUE - wholeCovered) + wholeCovered;
            return new FixedPoint(
                    amountScale,
                    Math.min(whole.limit(largest), largestQuantity(quantityScale)),
                    whole,
                    wholeCovered,
                    Segment.unscaled(zero, amountScale),
                    segments,
                    Segment.unscaled(lowest, amountScale),
                    highest == null ? Long.MAX_VALUE : Segment.unscaled(highest, amountScale));
        } catch (ArithmeticException tooLarge) {
            return NONE;
        }
    }

    /// A least fee, which the maximum and then the minimum of the price hold.
    private static BigDecimal lowest(Terms terms) {
        BigDecimal lowest = Piece.orZero(terms.minFee());
        if (terms.maxAmount() != null) {
            lowest = lowest.min(terms.maxAmount());
        }
        return lowest.max(Piece.orZero(terms.minAmount()));
    }

    /// The largest quantity of 18 digits before the point.
    private static long largestQuantity(int scale) {
        BigInteger largest = BigInteger.TEN.pow(Decimals.INTEGER_DIGITS + scale).subtract(BigInteger.ONE);
        return largest.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /// What a quantity from 0 to `limit` costs.
    long amount(long quantity) {
        long units = conversion.convert(quantity) - covered;
        if (units <= 0) {
            return zero;
        }
        for (Segment segment : segments) {
            if (units <= segment.upTo()) {
                return Math.max(lowest, Math.min(highest, segment.amount(units)));
            }
        }
        throw new IllegalStateException("no segment holds " + units);
    }
}
