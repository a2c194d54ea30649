package dev.tierdesk.exchange.csv;

import java.util.regex.Pattern;

/// Keeps spreadsheet programs from taking text for a formula: where it begins with one of `= + - @`, a tab or a line
/// end, an apostrophe stands before it, which is taken away when it is read.
final class Guard {
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Guard() {}

    static String on(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String off(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
