package dev.tierdesk.exchange.billing;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Currencies by their codes, those without a minor unit (XXX, XAU) left out. Safe on any thread.
public final class Currencies {
    private static final Map<String, Currency> ALL = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    private Currencies() {}

    /// The currency with this code, in capitals or not.
    public static Optional<Currency> of(String code) {
        return Optional.ofNullable(ALL.get(code.toUpperCase(Locale.ROOT)));
    }

    /// The currency that a field names; null where it is absent or that was refused.
    public static @Nullable Currency read(ForeignObject object, String field) {
        String code = object.neededText(field);
        if (code == null) {
            return null;
        }
        Optional<Currency> currency = of(code);
        if (currency.isEmpty()) {
            object.refuse(ExchangeProblem.FILE_FIELD_CURRENCY, field, code, "");
        }
        return currency.orElse(null);
    }
}
