package dev.tierdesk.console.ui;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of a list that can be seen, as words only: enough to show them again before the catalog is open.
///
/// @param width of the list in pixels
/// @param search what the search field says
/// @param count what stands beside that
/// @param filters above the table, in order
/// @param columns those that are shown, in order
/// @param rows from the top
/// @param selected id of the open object; null for none
public record ListGlance(
        double width,
        String search,
        String count,
        List<Chip> filters,
        List<Column> columns,
        List<Row> rows,
        @Nullable UUID selected) {
    /// A filter, or what else stands among them.
    ///
    /// @param text empty where there is only an icon
    /// @param icon its code in the icon pack; null for none
    /// @param styles its style classes
    /// @param active whether it lets only some rows through
    public record Chip(String text, @Nullable String icon, List<String> styles, boolean active) {
        public Chip {
            styles = List.copyOf(styles);
        }
    }

    /// A column.
    ///
    /// @param width in pixels
    /// @param styles its style classes
    /// @param turn of the arrow that says how the list is sorted, in degrees; null where there is none
    public record Column(String title, double width, List<String> styles, @Nullable Integer turn) {
        public Column {
            styles = List.copyOf(styles);
        }
    }

    /// A row.
    ///
    /// @param id of the object
    /// @param cells one for each column
    public record Row(UUID id, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell.
    ///
    /// @param styles its style classes
    /// @param parts side by side; badges are parts of their own
    public record Cell(List<String> styles, List<Part> parts) {
        public Cell {
            styles = List.copyOf(styles);
            parts = List.copyOf(parts);
        }
    }

    /// Words of a cell, with an icon where it has one.
    ///
    /// @param icon its code in the icon pack; null for none
    /// @param styles its style classes
    public record Part(String text, @Nullable String icon, List<String> styles) {
        public Part {
            styles = List.copyOf(styles);
        }
    }

    public ListGlance {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
