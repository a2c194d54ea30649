package dev.tierdesk.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One row of a tier table (`pricing.md` 3). It holds what was typed, so that a draft can be kept with problems; what
/// is wrong with it, [Terms#problems()] tells. Numbers are canonical.
///
/// @param upTo inclusive upper bound in converted units, counted from the start; null is "and above"
/// @param unitAmount price of a unit, or of a block where `blockSize` is set
/// @param formula a rate computed when it is charged, in place of `unitAmount`
/// @param flatAmount charged once when the tier is entered (graduated) or chosen (volume, stairstep); null counts as 0
/// @param percent for percentage tiers: 2.5 is 2.5 %
/// @param blockSize units in a block; null is no blocks
/// @param capAmount the most the tier may cost, flat amount included; null is no cap
public record Tier(
        @Nullable BigDecimal upTo,
        @Nullable BigDecimal unitAmount,
        @Nullable String formula,
        @Nullable BigDecimal flatAmount,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal blockSize,
        @Nullable BigDecimal capAmount) {
    /// The row of a new table: open, without a price.
    public static final Tier EMPTY = new Tier(null, null, null, null, null, null, null);

    public Tier {
        upTo = exact(upTo);
        unitAmount = exact(unitAmount);
        flatAmount = exact(flatAmount);
        percent = exact(percent);
        blockSize = exact(blockSize);
        capAmount = exact(capAmount);
    }

    /// A tier up to and with `upTo` at `unitAmount`.
    public static Tier upTo(String upTo, String unitAmount) {
        return EMPTY.withUpTo(new BigDecimal(upTo)).withUnitAmount(new BigDecimal(unitAmount));
    }

    /// The open last tier at `unitAmount`.
    public static Tier andAbove(String unitAmount) {
        return EMPTY.withUnitAmount(new BigDecimal(unitAmount));
    }

    /// Whether it has no upper bound.
    public boolean isOpen() {
        return upTo == null;
    }

    /// The flat amount, 0 where none is set.
    public BigDecimal flatOrZero() {
        return flatAmount == null ? BigDecimal.ZERO : flatAmount;
    }

    public Tier withUpTo(@Nullable BigDecimal value) {
        return new Tier(value, unitAmount, formula, flatAmount, percent, blockSize, capAmount);
    }

    public Tier withUnitAmount(@Nullable BigDecimal value) {
        return new Tier(upTo, value, formula, flatAmount, percent, blockSize, capAmount);
    }

    public Tier withFormula(@Nullable String value) {
        return new Tier(upTo, unitAmount, value, flatAmount, percent, blockSize, capAmount);
    }

    public Tier withFlatAmount(@Nullable BigDecimal value) {
        return new Tier(upTo, unitAmount, formula, value, percent, blockSize, capAmount);
    }

    public Tier withPercent(@Nullable BigDecimal value) {
        return new Tier(upTo, unitAmount, formula, flatAmount, value, blockSize, capAmount);
    }

    public Tier withBlockSize(@Nullable BigDecimal value) {
        return new Tier(upTo, unitAmount, formula, flatAmount, percent, value, capAmount);
    }

    public Tier withCapAmount(@Nullable BigDecimal value) {
        return new Tier(upTo, unitAmount, formula, flatAmount, percent, blockSize, value);
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal value) {
        return value == null ? null : Decimals.exact(value);
    }
}
