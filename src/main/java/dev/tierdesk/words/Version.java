package dev.tierdesk.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Which Tierdesk this is.
public final class Version {
    private Version() {}

    /// The version the build was given: `0.1.0`.
    public static String current() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("/dev/tierdesk/build.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
