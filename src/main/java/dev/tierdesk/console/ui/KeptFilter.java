package dev.tierdesk.console.ui;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a list was searched and filtered by, under a name.
///
/// @param search the text in the search field
/// @param values ticked values by filter
public record KeptFilter(String name, String search, Map<String, List<String>> values) {
    public KeptFilter {
        Map<String, List<String>> sorted = new TreeMap<>();
        values.forEach((filter, ticked) -> sorted.put(filter, List.copyOf(ticked)));
        values = Collections.unmodifiableMap(sorted);
    }

    /// Whether it lets everything through.
    boolean isEmpty() {
        return search.isBlank() && values.isEmpty();
    }

    /// The same under another name.
    public KeptFilter named(String other) {
        return new KeptFilter(other, search, values);
    }
}
