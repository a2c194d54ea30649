package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.DueMoment;
import dev.tierdesk.catalog.Years;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// Instants, typed and shown as local dates in the catalog's time zone; a date is the start of that day there.
public record CatalogDates(ZoneId zone) {
    private static final DateTimeFormatter MINUTES = formatter("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = formatter("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter TYPED = formatter("[uuuu-M-d][d.M.uuuu][[ ]['T']H:mm[:ss[.SSS]]]");

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
        try {
            TemporalAccessor typed = TYPED.parseBest(text.strip(), LocalDateTime::from, LocalDate::from);
            LocalDateTime local = typed instanceof LocalDateTime moment ? moment : ((LocalDate) typed).atStartOfDay();
            return Optional.of(DueMoment.of(local, zone)).filter(Years::hold);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
