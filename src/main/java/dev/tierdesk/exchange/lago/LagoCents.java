package dev.tierdesk.exchange.lago;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Amounts in the smallest unit of a currency, of which Lago has whole ones only.
final class LagoCents {
    private LagoCents() {}

    /// The amount of a field in major units; null where it is absent or was refused.
    static @Nullable BigDecimal read(ForeignObject object, String field, Currency currency) {
        BigDecimal cents = object.decimal(field);
        if (cents == null) {
            return null;
        }
        BigDecimal amount = cents.movePointLeft(currency.getDefaultFractionDigits());
        if (!Decimals.fits(amount)) {
            object.refuse(ExchangeProblem.FILE_FIELD_DECIMAL, field, cents.toPlainString(), "");
            return null;
        }
        return Decimals.canonical(amount);
    }

    /// The amount in whole cents; empty where it is absent, negative or not whole.
    static Optional<BigDecimal> of(@Nullable BigDecimal amount, Currency currency) {
        return Optional.ofNullable(amount)
                .map(major -> Decimals.canonical(major.movePointRight(currency.getDefaultFractionDigits())))
                .filter(cents -> cents.signum() >= 0 && cents.scale() == 0 && Decimals.fits(cents));
    }
}
