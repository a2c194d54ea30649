package dev.tierdesk.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// Which Tierdesk this is, and what it runs on.
public final class Version {
    private Version() {}

    /// The version the build was given: `0.1.0`.
    public static String current() {
        return build("version");
    }

    /// The day of the build, in UTC, where the build says it.
    public static Optional<LocalDate> built() {
        try {
            return Optional.of(OffsetDateTime.parse(build("built")).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The Java that runs it: `25.0.3+9-LTS, Eclipse Adoptium`.
    public static String java() {
        return System.getProperty("java.runtime.version", "") + ", " + System.getProperty("java.vendor", "");
    }

    /// The system that runs it: `Linux 6.1.0, amd64`.
    public static String system() {
        return "%s %s, %s".formatted(System.getProperty("os.name", ""),
                System.getProperty("os.version", ""), System.getProperty("os.arch", ""));
    }

    /// All of it in one line, for logs and reports.
    public static String line() {
        return "Tierdesk %s; Java %s; %s".formatted(current(), java(), system());
    }

    private static String build(String name) {
        InputStream found = Version.class.getResourceAsStream("/dev/tierdesk/build.properties");
        try (InputStream in = Objects.requireNonNull(found)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(name, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
