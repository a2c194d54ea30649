package dev.tierdesk.cli;

import dev.tierdesk.catalog.Years;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A moment as it is typed: an instant (`2026-07-14T09:00:00Z`), or a day or local time in the catalog's time zone.
final class Moment {
    private Moment() {}

    /// The moment; a day is its beginning. Null for no text.
    ///
    /// @throws Refusal if it is none
    static @Nullable Instant of(@Nullable String text, ZoneId zone, Terminal terminal) {
        if (text == null) {
            return null;
        }
        return read(text, zone).filter(Years::hold).orElseThrow(
                () -> Refusal.wrongUse(terminal.messages().get("cli.moment.form", "found", text)));
    }

    private static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return Optional.of(text.endsWith("Z") ? Instant.parse(text)
                    : text.contains("T") ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
