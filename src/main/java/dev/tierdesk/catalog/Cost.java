package dev.tierdesk.catalog;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What one unit of a product costs its seller: feeds formulas and margins (`catalog.md` 1).
///
/// @param key name of the variant: `primary`, `shipping`
/// @param amount in major units of `currency`
/// @param unit code of the billable unit it is a cost of; null is per quantity 1 of any unit
public record Cost(String key, BigDecimal amount, Currency currency, @Nullable String unit) {
    /// The variant that `cost` means in a formula where a price names none.
    public static final String PRIMARY = "primary";
}
