package dev.tierdesk.catalog;

import java.time.Instant;
import java.time.LocalDate;

/// The years a catalog's dates can have: 0000 to 9999, in UTC. Documents write years with four digits, as RFC 3339
/// does, and could not read others again.
public final class Years {
    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant FROM = Instant.parse(FIRST + "T00:00:00Z");
    private static final Instant BEFORE = Instant.parse(LAST + "T24:00:00Z");

    private Years() {}

    /// Whether the date is in one of them.
    public static boolean hold(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    /// Whether the moment is in one of them.
    public static boolean hold(Instant moment) {
        return !moment.isBefore(FROM) && moment.isBefore(BEFORE);
    }
}
