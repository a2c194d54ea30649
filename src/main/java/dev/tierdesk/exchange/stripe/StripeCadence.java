package dev.tierdesk.exchange.stripe;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.billing.JsonFields;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A billing interval of Stripe's: a number of days, weeks, months or years.
record StripeCadence(String interval, int count) {
    private static final Map<String, IntFunction<Period>> PERIODS =
            Map.of("day", Period::ofDays, "week", Period::ofWeeks, "month", Period::ofMonths, "year", Period::ofYears);

    /// The interval that is this cadence; empty where years, months and days are mixed.
    static Optional<StripeCadence> of(Cadence cadence) {
        Period period = cadence.period();
        if (period.getDays() == 0) {
            return Optional.of(period.getMonths() == 0
                    ? new StripeCadence("year", period.getYears())
                    : new StripeCadence("month", (int) period.toTotalMonths()));
        }
        return period.toTotalMonths() == 0 ? Optional.of(new StripeCadence("day", period.getDays())) : Optional.empty();
    }

    /// What `recurring` says; null where it was refused.
    static @Nullable Cadence read(ForeignObject recurring) {
        IntFunction<Period> unit = recurring.word("interval", PERIODS);
        Integer count = recurring.whole("interval_count");
        return unit == null ? null : Cadence.parse(unit.apply(count == null || count < 1 ? 1 : count).toString())
                .orElse(null);
    }

    void write(JsonFields recurring) {
        recurring.text("interval", interval).with("interval_count", JsonNumber.of(count));
    }
}
