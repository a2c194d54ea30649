package dev.tierdesk.exchange;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Reads the currencies of files.
public final class ForeignCurrency {
    private ForeignCurrency() {}

    /// The ISO 4217 currency in a field; null where the field is absent, or the value was refused.
    public static @Nullable Currency read(ForeignObject object, String field) {
        String text = object.text(field);
        if (text == null) {
            return null;
        }
        try {
            Currency currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // refused below, like those without a minor unit
        }
        object.refuse(ExchangeProblem.FILE_FIELD_CURRENCY, field, text, "");
        return null;
    }
}
