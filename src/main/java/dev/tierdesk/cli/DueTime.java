package dev.tierdesk.cli;

import dev.tierdesk.catalog.schedule.DueMoment;
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

/// When something shall happen, as it is typed: a date or a time of the catalog's zone, or one that says its own
/// offset.
final class DueTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("uuuu-MM-dd['T'HH:mm[:ss]][XXX]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private DueTime() {}

    /// The moment; a day is its beginning.
    ///
    /// @throws Refusal if it is none
    static Instant of(String text, ZoneId zone, Terminal terminal) {
        try {
            TemporalAccessor time =
                    FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (time) {
                case OffsetDateTime moment -> moment.toInstant();
                case LocalDateTime local -> DueMoment.of(local, zone);
                default -> DueMoment.of(LocalDate.from(time).atStartOfDay(), zone);
            };
        } catch (DateTimeException e) {
            throw Refusal.wrongUse(terminal.messages().get("cli.date.form", "found", text));
        }
    }
}
