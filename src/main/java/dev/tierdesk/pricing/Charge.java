package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a quantity costs at one price, with the lines that explain it (`pricing.md` 4).
///
/// @param currency of every amount
/// @param metered the quantity that was counted
/// @param converted the same in the units that are priced
/// @param billable what is left of it after allowance and included quantity
/// @param lines each step; they add up to `exact`
/// @param exact the amount, nothing rounded
/// @param rounded the amount on the bill, with the digits it is rounded to; the other numbers are canonical
public record Charge(
        Currency currency,
        BigDecimal metered,
        BigDecimal converted,
        BigDecimal billable,
        List<ChargeLine> lines,
        BigDecimal exact,
        BigDecimal rounded) {
    public Charge {
        metered = Decimals.canonical(metered);
        converted = Decimals.canonical(converted);
        billable = Decimals.canonical(billable);
        lines = List.copyOf(lines);
        exact = Decimals.canonical(exact);
    }

    /// Amount per metered unit, to 12 digits, for display; none where nothing was metered.
    public Optional<BigDecimal> effectivePrice() {
        return effectivePrice(exact, metered);
    }

    /// What rounding adds to the lines, negative where it takes off: `rounded` − `exact`.
    public BigDecimal roundingDifference() {
        return Decimals.canonical(rounded.subtract(exact));
    }

    static Optional<BigDecimal> effectivePrice(BigDecimal exact, BigDecimal metered) {
        return metered.signum() == 0
                ? Optional.empty()
                : Optional.of(exact.divide(metered, Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN));
    }
}
