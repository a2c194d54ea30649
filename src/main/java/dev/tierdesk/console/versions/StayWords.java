package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.subscriptions.Subscriptions.Count;
import dev.tierdesk.catalog.subscriptions.Subscriptions.Knowledge;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who is on which version, in words: the counts and the date of the list that they are from. What is not known is not
/// zero.
public record StayWords(Subscriptions subscriptions, CatalogSettings settings, Messages messages, Clock clock) {
    private static final String UNKNOWN = "?";

    /// Active subscriptions that say this version: a number, or that nobody knows.
    public String count(String plan, int version) {
        return number(said(plan, version));
    }

    /// Active subscriptions of a plan, whatever their version: a number, or that nobody knows.
    public String count(String plan) {
        return number(subscriptions.active(plan));
    }

    /// The same, to be sorted by.
    public Stayers stayers(String plan) {
        return new Stayers(isKnown() ? subscriptions.active(plan) : -1, count(plan));
    }

    /// So many; that nobody knows where no list was ever imported.
    private String number(long count) {
        return isKnown() ? messages.numbers().show(BigDecimal.valueOf(count)) : UNKNOWN;
    }

    /// Whether a list was ever imported.
    public boolean isKnown() {
        return subscriptions.asOf().isPresent();
    }

    /// Whether the counts are current.
    public boolean isCurrent() {
        return subscriptions.knowledge(settings, clock) == Knowledge.CURRENT;
    }

    /// Who stays on what, a line for each version that somebody is on; the first is the current version's.
    List<String> lines(String plan, int current) {
        List<String> lines = new ArrayList<>();
        if (!isKnown()) {
            lines.add(messages.get("versions.stay.unknown", "number", current));
            return lines;
        }
        lines.add(messages.get("versions.stay", "count", said(plan, current), "number", current));
        for (Count count : subscriptions.counts(plan).reversed()) {
            if (count.version() == null) {
                lines.add(messages.get("versions.stay.unsaid", "count", count.active()));
            } else if (count.version() != current) {
                lines.add(messages.get("versions.stay.earlier", "count", count.active(), "number", count.version()));
            }
        }
        return lines;
    }

    /// The date of the list; empty where there is none.
    public String day() {
        return subscriptions.asOf().map(new Dates(messages, settings.timeZone())::day).orElse("");
    }

    /// The date of the list and how old it is; that it is too old, or that there is none.
    public String list() {
        Optional<LocalDate> asOf = subscriptions.asOf();
        if (asOf.isEmpty()) {
            return messages.get("versions.list.none");
        }
        Dates dates = new Dates(messages, settings.timeZone());
        LocalDate today = dates.dayOf(clock.instant());
        String age = messages.get("days", "count", Math.toIntExact(ChronoUnit.DAYS.between(asOf.get(), today)));
        return messages.get(
                isCurrent() ? "versions.list" : "versions.list.old", "date", dates.day(asOf.get()), "age", age);
    }

    /// Active subscriptions that say this version, as far as is known.
    long said(String plan, int version) {
        return subscriptions.counts(plan).stream()
                .filter(count -> count.version() != null && count.version() == version)
                .mapToLong(Count::active)
                .sum();
    }
}
