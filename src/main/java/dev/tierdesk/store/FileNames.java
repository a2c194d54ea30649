package dev.tierdesk.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of files made from names that people give.
final class FileNames {
    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_-]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)con|prn|aux|nul|com\\d|lpt\\d");

    private FileNames() {}

    /// A name of ASCII letters, digits, `-` and `_` that every system takes; never empty.
    static String safe(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String safe = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
        if (safe.length() > LONGEST) {
            safe = safe.substring(0, LONGEST);
        }
        safe = safe.toLowerCase(Locale.ROOT);
        if (safe.isEmpty()) {
            return "catalog";
        }
        return RESERVED.matcher(safe).matches() ? "catalog-" + safe : safe;
    }
}
