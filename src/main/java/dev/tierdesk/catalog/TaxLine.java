package dev.tierdesk.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The tax of one category in a quote (`catalog.md` 10).
///
/// @param rate in percent; null where there is no rule
/// @param base rounded amounts it is computed on
/// @param amount rounded
public record TaxLine(TaxCategory category, Treatment treatment, @Nullable BigDecimal rate, BigDecimal base,
        BigDecimal amount) {
    /// Why this rate.
    public enum Treatment {
        EXEMPT,
        SMALL_BUSINESS,
        DOMESTIC,
        REVERSE_CHARGE,
        DESTINATION,
        EXPORT,
        NO_RULE
    }
}
