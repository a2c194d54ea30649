package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.subscriptions.Subscriptions.Knowledge;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How many subscriptions there are, as far as anybody knows: where there is no list, a count is unknown and not zero.
///
/// @param knowledge how far the counts can be trusted
/// @param date of which the counts are; null before the first list
/// @param age of the list in days
record ListWords(Messages messages, Dates dates, Knowledge knowledge, @Nullable LocalDate date, long age) {
    static ListWords of(Catalog catalog, Subscriptions subscriptions, Messages messages, Clock clock) {
        Dates dates = new Dates(messages, catalog.settings().timeZone());
        LocalDate date = subscriptions.asOf().orElse(null);
        long age = date == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(date, dates.dayOf(clock.instant())));
        return new ListWords(messages, dates, subscriptions.knowledge(catalog.settings(), clock), date, age);
    }

    boolean isKnown() {
        return date != null;
    }

    /// Whether somebody should be warned: there is no list, or it is too old.
    boolean isDoubtful() {
        return knowledge != Knowledge.CURRENT;
    }

    /// "Subscription list of 13 Jul 2026, 1 day old".
    String list() {
        if (date == null) {
            return messages.get("wizards.list.none");
        }
        String key = age == 0 ? "wizards.list.today" : isDoubtful() ? "wizards.list.old" : "wizards.list";
        return messages.get(key, "date", dates.day(date), "count", age);
    }

    /// "96", or "unknown".
    String count(long active) {
        return isKnown() ? messages.numbers().show(BigDecimal.valueOf(active)) : messages.get("wizards.list.unknown");
    }
}
