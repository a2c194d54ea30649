package dev.tierdesk.exchange.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Lists and maps in one cell: `fast; safe`, `region=eu; note="a; b"`. An item stands in double quotes, those in it
/// doubled, where it could be read otherwise.
final class JoinedText {
    private final String text;
    private int at;

    private JoinedText(String text) {
        this.text = text;
    }

    static String list(Collection<String> items) {
        return items.stream().map(JoinedText::quoted).collect(Collectors.joining("; "));
    }

    static String map(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + "=" + quoted(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    /// The items; empty where a quote is not closed or something follows it.
    static Optional<List<String>> readList(String text) {
        return new JoinedText(text).list();
    }

    /// The entries; empty where one has no `=`, a name stands twice, or a quote is not closed.
    static Optional<SortedMap<String, String>> readMap(String text) {
        return new JoinedText(text).map();
    }

    private Optional<List<String>> list() {
        List<String> items = new ArrayList<>();
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            if (text.charAt(at) == ';') {
                at++;
                continue;
            }
            Optional<String> item = item(";");
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
            at++;
        }
        return Optional.of(items);
    }

    private Optional<SortedMap<String, String>> map() {
        SortedMap<String, String> entries = new TreeMap<>();
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            Optional<String> name = item("=;");
            if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                return Optional.empty();
            }
            at++;
            Optional<String> value = item(";");
            if (value.isEmpty() || entries.put(name.get(), value.get()) != null) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.of(entries);
    }

    /// The item that begins here, up to one of the signs `ends` or the end of the text.
    private Optional<String> item(String ends) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return quotedItem(ends);
        }
        int from = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Optional.of(text.substring(from, at).strip());
    }

    private Optional<String> quotedItem(String ends) {
        StringBuilder item = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                item.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                item.append('"');
                at++;
            } else {
                at++;
                skipBlanks();
                return at == text.length() || ends.indexOf(text.charAt(at)) >= 0
                        ? Optional.of(item.toString())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static String quoted(String item) {
        boolean plain = !item.isEmpty() && item.equals(item.strip())
                && item.chars().noneMatch(c -> c == ';' || c == '=' || c == '"');
        return plain ? item : '"' + item.replace("\"", "\"\"") + '"';
    }
}
