package dev.tierdesk.console.palette;

import java.util.List;

/// What was typed, ready to be held against many texts. How well a text fits is a number, less being better: first the
/// text itself, then what begins with it, then what has words that begin with its words, what holds it anywhere, and
/// last what has its letters in their order. Immutable.
record Query(String typed, List<String> words, String letters, long bits) {
    /// No text fits.
    static final int NONE = Integer.MAX_VALUE;
    private static final int STEP = 1 << 16;

    static Query of(String text) {
        String typed = Letters.plain(text.strip());
        List<String> words = typed.isEmpty() ? List.of() : List.of(typed.split("\\s+"));
        return new Query(typed, words, String.join("", words), Letters.bits(typed));
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    /// @param plain of a text, with its `bits`
    int fit(String plain, long itsBits) {
        if ((bits & ~itsBits) != 0) {
            return NONE;
        }
        int length = Math.min(plain.length(), STEP - 1);
        if (plain.startsWith(typed)) {
            return plain.length() == typed.length() ? 0 : STEP + length;
        }
        if (beginsWords(plain)) {
            return 2 * STEP + length;
        }
        if (plain.contains(typed)) {
            return 3 * STEP + length;
        }
        int span = span(plain);
        return span < 0 ? NONE : 4 * STEP + Math.min(span, STEP - 1);
    }

    private boolean beginsWords(String plain) {
        for (String word : words) {
            int at = plain.indexOf(word);
            while (at >= 0 && !Letters.isStart(plain, at)) {
                at = plain.indexOf(word, at + 1);
            }
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /// Over how many letters its own are scattered; -1 where they are not all there in their order.
    private int span(String plain) {
        int first = plain.indexOf(letters.charAt(0));
        int at = first;
        for (int i = 1; i < letters.length() && at >= 0; i++) {
            at = plain.indexOf(letters.charAt(i), at + 1);
        }
        return at < 0 ? -1 : at - first;
    }
}
