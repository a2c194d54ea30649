package dev.tierdesk.console.prices;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.ui.ListRow;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// A price as the list shows it.
///
/// @param plan the plan's name, or what a price without plan is
/// @param subject the unit, seats or base fee
/// @param summary what it charges, with the currency unless that is the catalog's own
/// @param period when it is in force; empty for always
/// @param dirty whether it has edits that are not saved
/// @param searchText everything one looks for it by, in lower case
record PriceRow(
        Price price, String plan, String product, String subject, String included, String summary, String period,
        boolean dirty, String searchText)
        implements ListRow {
    static PriceRow of(Price price, PriceWords words, String period, boolean dirty) {
        String plan = words.plan(price);
        String product = words.product(price);
        String subject = words.subject(price);
        String text = String.join("\n", price.code(), price.name(), plan, product, subject,
                Objects.requireNonNullElse(price.unit(), ""),
                Objects.requireNonNullElse(price.priceKey(), ""), Objects.requireNonNullElse(price.customer(), ""));
        return new PriceRow(price, plan, product, subject, words.included(price), summary(price, words), period, dirty,
                text.toLowerCase(Locale.ROOT));
    }

    private static String summary(Price price, PriceWords words) {
        boolean isUsual = price.currency().equals(words.catalog().settings().defaultCurrency());
        return words.summary(price) + (isUsual ? "" : " " + price.currency().getCurrencyCode());
    }

    @Override
    public UUID id() {
        return price.id();
    }

    @Override
    public String tip() {
        return product + "\n" + price.code();
    }

    String currency() {
        return price.currency().getCurrencyCode();
    }

    String key() {
        return Objects.requireNonNullElse(price.priceKey(), "");
    }

    /// What is charged for. Of prices with keys the key comes first, as it tells them apart.
    String charged() {
        return key().isEmpty() ? subject : key() + " · " + subject;
    }

    String customer() {
        return Objects.requireNonNullElse(price.customer(), "");
    }

    /// Whether it is in force at `instant`.
    boolean isInForce(Instant instant) {
        Instant from = price.effectiveFrom();
        Instant until = price.effectiveUntil();
        return (from == null || !from.isAfter(instant)) && (until == null || until.isAfter(instant));
    }
}
