package dev.tierdesk.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One line of arithmetic that explains a charge. Lines are exact; those of a charge add up to its exact amount.
/// Numbers are canonical.
///
/// @param kind what the line says
/// @param tier the tier it belongs to, counted from 1; null where there is none
/// @param after where that tier begins, itself not in it, in billable units; null where there is no tier
/// @param upTo where that tier ends, itself still in it; null where there is no tier or it is open
/// @param quantity what was taken: units, blocks, packages, or a base
/// @param unitAmount the rate of one of them (a percent where `kind` is PERCENT); null where there is none
/// @param flatAmount the flat amount within `amount`; null where there is none
/// @param amount what the line comes to
public record ChargeLine(
        LineKind kind,
        @Nullable Integer tier,
        @Nullable BigDecimal after,
        @Nullable BigDecimal upTo,
        BigDecimal quantity,
        @Nullable BigDecimal unitAmount,
        @Nullable BigDecimal flatAmount,
        BigDecimal amount) {
    public ChargeLine {
        quantity = Decimals.canonical(quantity);
        unitAmount = unitAmount == null ? null : Decimals.canonical(unitAmount);
        flatAmount = flatAmount == null ? null : Decimals.canonical(flatAmount);
        amount = Decimals.canonical(amount);
    }
}
