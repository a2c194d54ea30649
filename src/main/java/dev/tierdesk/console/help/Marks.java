package dev.tierdesk.console.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text in pieces, those marked that are words of a search. Immutable.
record Marks(List<Piece> pieces) {
    Marks {
        pieces = List.copyOf(pieces);
    }

    /// A piece of the text.
    record Piece(String text, boolean marked) {}

    /// @param query words, in whatever case; empty for none
    static Marks of(String text, String query) {
        String words = Stream.of(query.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        if (!words.isEmpty()) {
            Matcher found = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
            while (found.find()) {
                add(pieces, text.substring(from, found.start()), false);
                add(pieces, found.group(), true);
                from = found.end();
            }
        }
        add(pieces, text.substring(from), false);
        return new Marks(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
