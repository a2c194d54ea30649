package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Years;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// Moments as people and programs write them: 2026-07-14, 14.07.2026, 2026-07-14 08:00, 2026-07-14T08:00:00Z.
final class Moments {
    private static final DateTimeFormatter FORMS = DateTimeFormatter.ofPattern(
                    "[uuuu-MM-dd'T'HH:mm[:ss][.SSS]][uuuu-MM-dd HH:mm[:ss]][uuuu-MM-dd]"
                            + "[dd.MM.uuuu HH:mm[:ss]][dd.MM.uuuu]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    /// The instant; a date without a time is its start, and both are meant in `zone`.
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return Optional.of(moment(text, zone)).filter(Years::hold);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant moment(String text, ZoneId zone) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        if (text.indexOf('T') > 0 && (text.indexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T'))) {
            return OffsetDateTime.parse(text).toInstant();
        }
        TemporalAccessor read = FORMS.parseBest(text, LocalDateTime::from, LocalDate::from);
        LocalDateTime local = read instanceof LocalDateTime time ? time : LocalDate.from(read).atStartOfDay();
        return local.atZone(zone).toInstant();
    }
}
