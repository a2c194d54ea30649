package dev.tierdesk.exchange.billing;

import dev.tierdesk.exchange.Source;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The beginning of files, by which a format recognises its own.
public final class Head {
    private static final int BYTES = 64 * 1024;

    private Head() {}

    /// Whether one of the files has this near its beginning.
    public static boolean has(Source source, Pattern mark) {
        return source.files().values().stream()
                .limit(100)
                .anyMatch(bytes -> mark.matcher(new String(bytes, 0, Math.min(BYTES, bytes.length),
                        StandardCharsets.UTF_8)).find());
    }
}
