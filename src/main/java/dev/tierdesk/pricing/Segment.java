package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Piece] in whole numbers of 64 bits: quantities and amounts times a power of ten.
///
/// @param upTo last quantity in it
/// @param block units in a block; 0 where units are charged one by one
/// @param cap the most that flat and rate part come to; the largest number where there is no cap
record Segment(long upTo, long origin, long base, long flat, long rate, long block, boolean up, long cap) {
    /// What a quantity in it costs; wrong above [#safe()].
    long amount(long quantity) {
        long taken = quantity - origin;
        if (block != 0) {
            taken = up ? Math.ceilDiv(taken, block) : taken / block;
        }
        return base + Math.min(cap, flat + taken * rate);
    }

    /// The segments of pieces, as far as their numbers fit into 64 bits.
    static List<Segment> of(List<Piece> pieces, int quantityScale, int amountScale) {
        List<Segment> segments = new ArrayList<>();
        for (Piece piece : pieces) {
            try {
                segments.add(of(piece, quantityScale, amountScale));
            } catch (ArithmeticException tooLarge) {
                return segments;
            }
        }
        return segments;
    }

    private static Segment of(Piece piece, int quantityScale, int amountScale) {
        BigDecimal block = piece.block();
        long base = unscaled(piece.base(), amountScale);
        long flat = unscaled(piece.flat(), amountScale);
        Math.addExact(base, flat);
        return new Segment(
                largestIfTooLarge(piece.upTo(), quantityScale),
                unscaled(piece.origin(), quantityScale),
                base,
                flat,
                unscaled(piece.rate(), block == null ? amountScale - quantityScale : amountScale),
                block == null ? 0 : unscaled(block, quantityScale),
                piece.up(),
                largestIfTooLarge(piece.cap(), amountScale));
    }

    /// The largest quantity up to which ascending segments can be charged without leaving 64 bits.
    static long limit(List<Segment> segments) {
        long limit = 0;
        for (Segment segment : segments) {
            limit = Math.max(limit, segment.safe());
            if (limit < segment.upTo) {
                return limit;
            }
        }
        return limit;
    }

    /// The largest quantity that this segment can charge without leaving 64 bits.
    private long safe() {
        if (rate == 0) {
            return upTo;
        }
        long taken = (Long.MAX_VALUE - base - flat) / rate;
        long units = block == 0 ? taken : product(taken, block);
        return Math.min(upTo, units > Long.MAX_VALUE - origin ? Long.MAX_VALUE : origin + units);
    }

    /// `value` × 10^`scale`.
    ///
    /// @throws ArithmeticException if that does not fit
    static long unscaled(BigDecimal value, int scale) {
        return value.scaleByPowerOfTen(scale).longValueExact();
    }

    /// a × b, or the largest number where that does not fit.
    static long product(long a, long b) {
        return Math.multiplyHigh(a, b) != 0 || a * b < 0 ? Long.MAX_VALUE : a * b;
    }

    private static long largestIfTooLarge(@Nullable BigDecimal value, int scale) {
        try {
            return value == null ? Long.MAX_VALUE : unscaled(value, scale);
        } catch (ArithmeticException tooLarge) {
            return Long.MAX_VALUE;
        }
    }
}
