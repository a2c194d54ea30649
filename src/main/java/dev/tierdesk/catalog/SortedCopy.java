package dev.tierdesk.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Copies of the maps in catalog values: in the order of their keys, and never changed.
final class SortedCopy {
    private SortedCopy() {}

    /// Most maps of a large catalog are empty, and share one copy.
    static Map<String, String> of(Map<String, String> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
