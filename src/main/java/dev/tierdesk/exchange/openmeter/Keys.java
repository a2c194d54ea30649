package dev.tierdesk.exchange.openmeter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// OpenMeter's keys, `[a-z0-9]+(_[a-z0-9]+)*` of at most 64 characters, for codes: each code has one of its own.
final class Keys {
    private static final int LONGEST = 64;
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// The key of a code; the same code has the same key.
    String of(String code) {
        return keys.computeIfAbsent(code, this::free);
    }

    private String free(String code) {
        String plain = OTHERS.matcher(code).replaceAll("_");
        String key = trimmed(plain, LONGEST);
        for (int number = 2; !taken.add(key); number++) {
            String suffix = "_" + number;
            key = trimmed(plain, LONGEST - suffix.length()) + suffix;
        }
        return key;
    }

    private static String trimmed(String text, int length) {
        String start = text.startsWith("_") ? text.substring(1) : text;
        String cut = start.substring(0, Math.min(start.length(), length));
        return cut.endsWith("_") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
