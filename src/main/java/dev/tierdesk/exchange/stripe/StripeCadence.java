package dev.tierdesk.exchange.stripe;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.billing.JsonFields;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A billing interval of Stripe's: a number of days, weeks, months or years.
record StripeCadence(String interval, int count) {
    private static final int LONGEST = 100_000_000;
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
        IntFunction<Period> unit =
                recurring.neededText("interval") == null ? null : recurring.word("interval", PERIODS);
        Integer count = recurring.whole("interval_count");
        if (unit == null) {
            return null;
        }
        Cadence cadence = count != null && (count < 1 || count > LONGEST) ? null
                : Cadence.parse(unit.apply(count == null ? 1 : count).toString()).orElse(null);
        if (cadence == null) {
            recurring.refuse(
                    ExchangeProblem.FILE_FIELD_VALUE, "interval_count", String.valueOf(count), "1 … " + LONGEST);
        }
        return cadence;
    }

    void write(JsonFields recurring) {
        recurring.text("interval", interval).with("interval_count", JsonNumber.of(count));
    }
}
