package dev.tierdesk.exchange.table;

import java.util.Arrays;
import java.util.List;

/// A row as it stands in a file.
///
/// @param number counted from 1, which is the header's
/// @param line on which it begins in a text; its number in a workbook
/// @param cells the texts, up to the last that is not empty
/// @param isWhole whether every cell could be read
public record Row(int number, long line, List<String> cells, boolean isWhole) {
    /// Leaves out the empty cells at the end. `cells` is not changed any more.
    public static Row of(int number, long line, String[] cells, boolean isWhole) {
        int end = cells.length;
        while (end > 0 && cells[end - 1].isEmpty()) {
            end--;
        }
        String[] kept = end == cells.length ? cells : Arrays.copyOf(cells, end);
        return new Row(number, line, Arrays.asList(kept), isWhole);
    }

    /// The text at an index, empty beyond the end.
    public String text(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /// Whether there is nothing in it.
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
