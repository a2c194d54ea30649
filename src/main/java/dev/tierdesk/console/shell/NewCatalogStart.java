package dev.tierdesk.console.shell;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// What a new catalog starts with.
///
/// @param author who signs its changes
public record NewCatalogStart(String name, Currency currency, ZoneId zone, String author) {
    /// What is proposed to somebody of a language; the name is theirs to give.
    public static NewCatalogStart proposed(Locale language, ZoneId zone, String author) {
        Currency currency = Currency.getInstance(language.getLanguage().equals("de") ? "EUR" : "USD");
        return new NewCatalogStart("", currency, zone, author);
    }
}
