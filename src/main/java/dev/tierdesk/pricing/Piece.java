package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A stretch of the billable axis on which a price is one straight line or one row of even steps: a quantity q in it
/// costs `base` + min(`cap`, `flat` + k × `rate`), where k = q − `origin`, or as many blocks as that is.
///
/// @param upTo where it ends, itself still in it; null for the last
/// @param origin where units begin to count
/// @param base what the tiers before it cost
/// @param flat charged once
/// @param rate of a unit or block
/// @param block units in a block; null where units are charged one by one
/// @param up whether a started block counts whole rather than nothing
/// @param cap the most that flat and rate part come to; null where there is no cap
record Piece(
        @Nullable BigDecimal upTo,
        BigDecimal origin,
        BigDecimal base,
        BigDecimal flat,
        BigDecimal rate,
        @Nullable BigDecimal block,
        boolean up,
        @Nullable BigDecimal cap) {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /// The pieces of a tariff for quantities above 0, ascending; empty where a rate follows from the quantity or has no
    /// value.
    static List<Piece> of(Tariff tariff) {
        return switch (tariff) {
            case Tariff.Flat flat -> List.of(line(null, ZERO, ZERO, flat.amount(), ZERO));
            case Tariff.PerUnit(Rate.Fixed(BigDecimal rate)) -> List.of(line(null, ZERO, ZERO, ZERO, rate));
            case Tariff.Packages(BigDecimal size, Rate.Fixed(BigDecimal rate), boolean up) ->
                List.of(new Piece(null, ZERO, ZERO, ZERO, rate, size, up, null));
            case Tariff.Percentage percentage -> List.of(new Piece(
                    null, ZERO, ZERO, orZero(percentage.fixed()), percentage.percent().movePointLeft(2), null, true,
                    percentage.maxFee()));
            case Tariff.Committed(BigDecimal amount, BigDecimal quantity, Rate.Fixed(BigDecimal rate)) -> List.of(
                    line(quantity, ZERO, ZERO, amount, ZERO), line(null, quantity, ZERO, amount, rate));
            case Tariff.Graduated graduated when fixed(graduated.steps()) -> graduated(graduated.steps());
            case Tariff.Volume volume when fixed(volume.steps()) ->
                volume.steps().stream().map(step -> of(step, ZERO, ZERO)).toList();
            default -> List.of();
        };
    }

    private static Piece line(
            @Nullable BigDecimal upTo, BigDecimal origin, BigDecimal base, BigDecimal flat, BigDecimal rate) {
        return new Piece(upTo, origin, base, flat, rate, null, true, null);
    }

    private static boolean fixed(List<Step> steps) {
        return steps.stream().allMatch(step -> step.rate() == null || step.rate() instanceof Rate.Fixed);
    }

    private static List<Piece> graduated(List<Step> steps) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal base = ZERO;
        for (Step step : steps) {
            Piece piece = of(step, step.after(), base);
            pieces.add(piece);
            if (step.upTo() != null) {
                base = piece.amount(step.upTo());
            }
        }
        return pieces;
    }

    private static Piece of(Step step, BigDecimal origin, BigDecimal base) {
        BigDecimal rate = step.rate() instanceof Rate.Fixed(BigDecimal amount) ? amount : ZERO;
        if (step.kind() == LineKind.PERCENT) {
            rate = rate.movePointLeft(2);
        }
        return new Piece(step.upTo(), origin, base, step.flat(), rate, step.block(), true, step.cap());
    }

    private BigDecimal amount(BigDecimal quantity) {
        BigDecimal units = quantity.subtract(origin);
        BigDecimal taken = block == null ? units : units.divide(block, 0, RoundingMode.CEILING);
        BigDecimal amount = flat.add(taken.multiply(rate));
        return base.add(cap == null ? amount : amount.min(cap));
    }

    /// The fraction digits that its quantities need.
    int quantityScale() {
        return Math.max(Math.max(scale(upTo), scale(origin)), scale(block));
    }

    /// The fraction digits that its amounts need where quantities have `quantityScale`.
    int amountScale(int quantityScale) {
        int rateScale = scale(rate) + (block == null && rate.signum() != 0 ? quantityScale : 0);
        return Math.max(Math.max(rateScale, scale(base)), Math.max(scale(flat), scale(cap)));
    }

    static int scale(@Nullable BigDecimal value) {
        return value == null ? 0 : Decimals.canonical(value).scale();
    }

    static BigDecimal orZero(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, ZERO);
    }
}
