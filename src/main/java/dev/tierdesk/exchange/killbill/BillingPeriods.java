package dev.tierdesk.exchange.killbill;

import dev.tierdesk.catalog.Cadence;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Kill Bill's words for how often is billed.
final class BillingPeriods {
    static final String NONE = "NO_BILLING_PERIOD";

    private static final Map<String, Period> PERIODS = Map.ofEntries(
            Map.entry("DAILY", Period.ofDays(1)), Map.entry("WEEKLY", Period.ofDays(7)), Map.entry("BIWEEKLY",
                    Period.ofDays(14)),
            Map.entry("THIRTY_DAYS", Period.ofDays(30)), Map.entry("THIRTY_ONE_DAYS", Period.ofDays(31)),
            Map.entry("SIXTY_DAYS", Period.ofDays(60)), Map.entry("NINETY_DAYS", Period.ofDays(90)),
            Map.entry("MONTHLY", Period.ofMonths(1)), Map.entry("BIMESTRIAL", Period.ofMonths(2)),
                    Map.entry("QUARTERLY", Period.ofMonths(3)),
            Map.entry("TRIANNUAL", Period.ofMonths(4)), Map.entry("BIANNUAL", Period.ofMonths(6)), Map.entry("ANNUAL",
                    Period.ofYears(1)),
            Map.entry("SESQUIENNIAL", Period.ofMonths(18)), Map.entry("BIENNIAL", Period.ofYears(2)),
                    Map.entry("TRIENNIAL", Period.ofYears(3)));

    private BillingPeriods() {}

    /// The words by their cadences.
    static final Map<String, Optional<Cadence>> CADENCES = cadences();

    private static Map<String, Optional<Cadence>> cadences() {
        Map<String, Optional<Cadence>> cadences = new HashMap<>();
        PERIODS.forEach((word, period) -> cadences.put(word, Optional.of(new Cadence(period))));
        cadences.put(NONE, Optional.empty());
        return Map.copyOf(cadences);
    }

    /// The word for a cadence; empty where there is none. Twelve months are a year.
    static Optional<String> of(Cadence cadence) {
        Period period = cadence.period().normalized();
        return PERIODS.entrySet().stream()
                .filter(entry -> entry.getValue().normalized().equals(period))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
