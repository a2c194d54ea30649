package dev.tierdesk.catalog;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How often a plan is billed: an ISO 8601 period of whole days, months or years, more than none, and no more months
/// than an `int` counts.
///
/// @param period `P1M` is monthly
public record Cadence(Period period) {
    public static final Cadence MONTHLY = new Cadence(Period.ofMonths(1));
    public static final Cadence QUARTERLY = new Cadence(Period.ofMonths(3));
    public static final Cadence YEARLY = new Cadence(Period.ofYears(1));

    public Cadence {
        if (!isOne(period)) {
            throw new IllegalArgumentException("no cadence: " + period);
        }
    }

    /// Reads `P1M`; empty where it is no period, none that is longer than nothing, or longer than any.
    public static Optional<Cadence> parse(String text) {
        try {
            Period period = Period.parse(text);
            return isOne(period) ? Optional.of(new Cadence(period)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// The ISO 8601 text.
    public String text() {
        return period.toString();
    }

    private static boolean isOne(Period period) {
        return !period.isNegative() && !period.isZero() && period.toTotalMonths() <= Integer.MAX_VALUE;
    }
}
