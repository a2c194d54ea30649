package dev.tierdesk.words;

import dev.tierdesk.catalog.Cadence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Writes moments, days and periods in a person's language and a catalog's time zone. Immutable.
public final class Dates {
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 365;

    private final Messages messages;
    private final ZoneId zone;

    /// @param zone the catalog's
    public Dates(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    static Dates utc(Messages messages) {
        return new Dates(messages, ZoneOffset.UTC);
    }

    public ZoneId zone() {
        return zone;
    }

    /// The day on which a moment falls.
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /// `14 Jul 2026`.
    public String day(LocalDate day) {
        return pattern("day").format(day);
    }

    /// `14 Jul 2026, 10:42`.
    public String moment(Instant moment) {
        return pattern("moment").format(moment.atZone(zone));
    }

    /// `10:42`.
    public String time(Instant moment) {
        return pattern("time").format(moment.atZone(zone));
    }

    /// A day as a heading of a list: `Today, 14 July`, `Yesterday`, `Friday, 10 July`; with its year where that is
    /// another.
    public String heading(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return messages.get("date.today", "date", pattern("short").format(day));
        }
        if (day.equals(today.minusDays(1))) {
            return messages.get("date.yesterday");
        }
        return pattern(day.getYear() == today.getYear() ? "weekday" : "weekday-year").format(day);
    }

    /// How long ago a moment was: `2 days ago`; months of 30 days, years of 365.
    public String ago(Instant moment, Instant now) {
        Duration passed = Duration.between(moment, now);
        long days = passed.toDays();
        if (days >= DAYS_OF_YEAR) {
            return ago("years", days / DAYS_OF_YEAR);
        }
        if (days >= DAYS_OF_MONTH) {
            return ago("months", days / DAYS_OF_MONTH);
        }
        if (days > 0) {
            return ago("days", days);
        }
        if (passed.toHours() > 0) {
            return ago("hours", passed.toHours());
        }
        return passed.toMinutes() > 0 ? ago("minutes", passed.toMinutes()) : messages.get("date.just-now");
    }

    /// A cadence as people say it: `Monthly`, `Every 2 weeks`.
    public String cadence(Cadence cadence) {
        Period period = cadence.period().normalized();
        int months = Math.toIntExact(period.toTotalMonths());
        int days = (int) period.get(ChronoUnit.DAYS);
        if (months == 0) {
            return days == 1
                    ? messages.get("cadence.daily")
                    : days == 7
                    ? messages.get("cadence.weekly") : days % 7 == 0 ? every("weeks", days / 7) : every("days", days);
        }
        if (days != 0) {
            return messages.get("cadence.mixed", "period", cadence.text());
        }
        return switch (months) {
            case 1 -> messages.get("cadence.monthly");
            case 3 -> messages.get("cadence.quarterly");
            case 6 -> messages.get("cadence.half-yearly");
            case 12 -> messages.get("cadence.yearly");
            default -> months % 12 == 0 ? every("years", months / 12) : every("months", months);
        };
    }

    /// The days and moments of ISO 8601 that files carry, as people read them; any other text as it is. Moments at the
    /// start of a day are written as that day.
    public String readable(String iso) {
        try {
            if (iso.endsWith("Z")) {
                Instant moment = Instant.parse(iso);
                LocalDate day = dayOf(moment);
                return day.atStartOfDay(zone).toInstant().equals(moment) ? day(day) : moment(moment);
            }
            return day(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }


    private String every(String unit, int count) {
        return messages.get("cadence." + unit, "count", count);
    }

    private String ago(String unit, long count) {
        return messages.get("date." + unit + "-ago", "count", count);
    }

    private DateTimeFormatter pattern(String name) {
        return DateTimeFormatter.ofPattern(messages.get("date.pattern." + name), messages.language());
    }
}
