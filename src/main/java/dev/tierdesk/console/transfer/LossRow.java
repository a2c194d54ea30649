package dev.tierdesk.console.transfer;

import dev.tierdesk.pricing.Severity;
import java.util.List;

/// Something that does not come through an import or export; the same for many objects is one line.
///
/// @param severity WARNING for what one may not expect
/// @param file where several are imported; else empty
/// @param items each time that it occurs; at least one
record LossRow(Severity severity, String file, List<Item> items) {
    /// One of them: its words, and its place in the file or catalog.
    record Item(String text, String place) {}

    LossRow {
        items = List.copyOf(items);
    }

    /// The words of the first.
    String text() {
        return items.getFirst().text();
    }

    /// The place of the first.
    String place() {
        return items.getFirst().place();
    }

    /// How many there are.
    int count() {
        return items.size();
    }
}
