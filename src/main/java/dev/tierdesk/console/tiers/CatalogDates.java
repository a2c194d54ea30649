package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Years;
import dev.tierdesk.catalog.schedule.DueMoment;
import dev.tierdesk.console.ui.TypedDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// Instants, typed and shown as local dates in the catalog's time zone; a date is the start of that day there.
public record CatalogDates(ZoneId zone) {
    private static final DateTimeFormatter MINUTES = formatter("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = formatter("uuuu-MM-dd HH:mm:ss.SSS");

    /// The date, with the time where it is not midnight.
    public String show(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return local.toLocalDate().toString();
        }
        return (local.getSecond() == 0 && local.getNano() == 0 ? MINUTES : SECONDS).format(local);
    }

    /// Reads `2026-07-14`, `14.7.2026` or `2026-07-14 08:30`.
    public Optional<Instant> read(String text) {
        return TypedDate.moment(text).map(local -> DueMoment.of(local, zone)).filter(Years::hold);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
