package dev.tierdesk.catalog;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How often a plan is billed: an ISO 8601 period of whole days, months or years, more than none.
///
/// @param period `P1M` is monthly
public record Cadence(Period period) {
    public static final Cadence MONTHLY = new Cadence(Period.ofMonths(1));
    public static final Cadence QUARTERLY = new Cadence(Period.ofMonths(3));
    public static final Cadence YEARLY = new Cadence(Period.ofYears(1));

    public Cadence {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a cadence is longer than nothing");
        }
    }

    /// Reads `P1M`; empty where it is no period or none that is longer than nothing.
    public static Optional<Cadence> parse(String text) {
        try {
            Period period = Period.parse(text);
            return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(new Cadence(period));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The ISO 8601 text.
    public String text() {
        return period.toString();
    }
}
