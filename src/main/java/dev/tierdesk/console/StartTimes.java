package dev.tierdesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Says when the start reached what, for measurements (`src/bench/start`): a line for each in the file that the system
/// property `tierdesk.start-times` names, its name and the microseconds since 1970. Does nothing without that property.
final class StartTimes {
    private static final String FILE = "tierdesk.start-times";
    private static final String STAY = "tierdesk.start-stay";

    private final @Nullable Path file;
    private final Clock clock;

    StartTimes(Clock clock) {
        String name = System.getProperty(FILE);
        file = name == null ? null : Path.of(name);
        this.clock = clock;
    }

    /// Whether somebody measures.
    boolean isWanted() {
        return file != null;
    }

    /// How long the console stays open once it is complete, before it leaves by itself.
    Duration stay() {
        return Duration.ofMillis(Long.getLong(STAY, 2_000));
    }

    /// Says that `what` is reached now. Safe on any thread.
    synchronized void reached(String what) {
        if (file != null) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            try {
                // joined, since "+" would make classes that a start needs for nothing else
                String line = String.join(" ", what, Long.toString(micros), "\n");
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
