package dev.tierdesk.console.tiers;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How lists and free fields are written in one text field, and read.
public final class FieldText {
    private FieldText() {}

    /// Words with commas; one that stands there twice counts once.
    public static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).filter(word -> !word.isEmpty()).distinct()
                .toList();
    }

    /// ISO 4217 codes with commas; empty where one of them is none.
    public static Optional<List<Currency>> currencies(String text) {
        try {
            return Optional.of(words(text.toUpperCase(Locale.ROOT)).stream().map(Currency::getInstance).toList());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String currencies(List<Currency> currencies) {
        return currencies.stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", "));
    }

    /// `key=value` entries, `separator` between them.
    public static String entries(Map<String, String> entries, String separator) {
        return entries.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(separator));
    }

    /// Reads `key=value` entries; empty where one has no `=` or no key.
    public static Optional<Map<String, String>> entries(String text, String separator) {
        Map<String, String> read = new TreeMap<>();
        for (String part : text.split(separator, -1)) {
            int sign = part.indexOf('=');
            if (sign > 0 && !part.substring(0, sign).isBlank()) {
                read.put(part.substring(0, sign).strip(), part.substring(sign + 1).strip());
            } else if (!part.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(read);
    }
}
