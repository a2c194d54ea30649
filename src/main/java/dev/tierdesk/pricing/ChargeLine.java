package dev.tierdesk.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One line of arithmetic that explains a charge. Lines are exact; those of a charge add up to its exact amount.
///
/// @param kind what the line says
/// @param tier the tier it belongs to, counted from 1; null where there is none
/// @param quantity what was taken: units, blocks, packages, or a base
/// @param unitAmount the rate of one of them (a percent where `kind` is PERCENT); null where there is none
/// @param flatAmount the flat amount within `amount`; null where there is none
/// @param amount what the line comes to
public record ChargeLine(
        LineKind kind,
        @Nullable Integer tier,
        BigDecimal quantity,
        @Nullable BigDecimal unitAmount,
        @Nullable BigDecimal flatAmount,
        BigDecimal amount) {}
