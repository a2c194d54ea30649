package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.Years;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/// Dates as people type them in any field of the window: `2026-07-14` or `14.7.2026`.
public final class TypedDate {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("[uuuu-M-d][d.M.uuuu][[ ]['T']H:mm[:ss[.SSS]]]", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private TypedDate() {}

    /// A day; empty also where a time is typed with it.
    public static Optional<LocalDate> day(String text) {
        return read(text).filter(LocalDate.class::isInstance).map(LocalDate.class::cast).filter(Years::hold);
    }

    /// A day, with a time or at its start: `2026-07-14 08:30`.
    public static Optional<LocalDateTime> moment(String text) {
        return read(text).map(typed ->
                typed instanceof LocalDateTime moment ? moment : ((LocalDate) typed).atStartOfDay());
    }

    private static Optional<TemporalAccessor> read(String text) {
        try {
            return Optional.of(TYPED.parseBest(text.strip(), LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
