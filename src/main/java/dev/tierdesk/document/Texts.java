package dev.tierdesk.document;

import java.util.OptionalInt;

/// Which characters a text can be kept with.
final class Texts {
    private Texts() {}

    /// Where a text has a character that no store and no file can keep: NUL, or half of a surrogate pair.
    static OptionalInt unkeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0 || isHalf(text, i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// "U+D83D".
    static String number(char c) {
        return "U+%04X".formatted((int) c);
    }

    /// Whether the char at `index` is a surrogate without its other half.
    static boolean isHalf(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
