package dev.tierdesk.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
        try {
            return text.endsWith("Z") ? Instant.parse(text).atZone(zone).toInstant()
                    : text.contains("T") ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.wrongUse(terminal.messages().get("cli.moment.form", "found", text));
        }
    }
}
