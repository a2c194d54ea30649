package dev.tierdesk.console.palette;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts as they are compared: without capitals and accents.
final class Letters {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int BITS = 63;

    private Letters() {}

    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isAscii(lower)
                ? lower
                : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("").replace("ß", "ss");
    }

    /// The letters and digits that a text has, a bit for each; what lacks a bit of another text cannot hold that text.
    static long bits(String plain) {
        long bits = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                bits |= 1L << plain.charAt(i) % BITS;
            }
        }
        return bits;
    }

    /// Whether a word begins at `index`.
    static boolean isStart(String plain, int index) {
        return index == 0 || !Character.isLetterOrDigit(plain.charAt(index - 1));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
