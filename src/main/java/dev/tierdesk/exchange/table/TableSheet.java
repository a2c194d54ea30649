package dev.tierdesk.exchange.table;

import java.util.List;

/// A sheet to be written.
///
/// @param rows each as long as the headings
public record TableSheet(String name, List<String> headings, List<List<Cell>> rows) {
    public TableSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}
