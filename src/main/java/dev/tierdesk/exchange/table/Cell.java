package dev.tierdesk.exchange.table;

/// What is written into a cell.
///
/// @param text empty for an empty cell; of a number its canonical form
public record Cell(String text, boolean isNumber) {
    public static final Cell EMPTY = new Cell("", false);
}
