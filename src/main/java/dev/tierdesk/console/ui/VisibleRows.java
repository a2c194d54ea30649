package dev.tierdesk.console.ui;

import dev.tierdesk.console.ui.ListGlance.Cell;
import dev.tierdesk.console.ui.ListGlance.Chip;
import dev.tierdesk.console.ui.ListGlance.Column;
import dev.tierdesk.console.ui.ListGlance.Part;
import dev.tierdesk.console.ui.ListGlance.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Reads off a list what can be seen of it. Used on the FX thread.
final class VisibleRows {
    /// What every cell and label has, and a light row gets anyway.
    private static final Set<String> COMMON = Set.of("cell", "indexed-cell", "table-cell", "table-column", "label");

    private VisibleRows() {}

    /// The filters of a bar, and what else stands among them.
    static List<Chip> chips(FilterBar bar) {
        return bar.getChildren().stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .map(chip -> new Chip(Objects.requireNonNullElse(chip.getText(), ""), icon(chip),
                        own(chip.getStyleClass()), chip.getPseudoClassStates().contains(FilterBar.ACTIVE)))
                .toList();
    }

    static List<Column> columns(TableView<? extends ListRow> table) {
        return table.getVisibleLeafColumns().stream()
                .map(column -> new Column(
                        column.getText(), column.getWidth(), own(column.getStyleClass()), turn(table, column)))
                .toList();
    }

    /// The rows from the top; none where the table was never laid out.
    static List<Row> rows(TableView<? extends ListRow> table) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            return List.of();
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = Math.min(flow.getLastVisibleCell().getIndex(), table.getItems().size() - 1);
        return IntStream.rangeClosed(first, last)
                .mapToObj(index -> new Row(table.getItems().get(index).id(), cells(flow.getCell(index))))
                .toList();
    }

    /// The arrow points down, and is turned where the rows ascend.
    private static @Nullable Integer turn(TableView<?> table, TableColumn<?, ?> column) {
        return !table.getSortOrder().contains(column) ? null
                : column.getSortType() == TableColumn.SortType.ASCENDING ? 180 : 0;
    }

    private static List<Cell> cells(IndexedCell<?> row) {
        return row.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof TableCell && node.isVisible())
                .map(node -> cell((TableCell<?, ?>) node))
                .toList();
    }

    private static Cell cell(TableCell<?, ?> cell) {
        List<Part> parts = new ArrayList<>();
        if (cell.getGraphic() == null) {
            parts.add(new Part(Objects.requireNonNullElse(cell.getText(), ""), null, List.of()));
        } else {
            add(cell.getGraphic(), parts);
        }
        return new Cell(own(cell.getStyleClass()), parts);
    }

    private static void add(Node node, List<Part> parts) {
        if (node instanceof Label label) {
            if (label.isVisible()) {
                parts.add(new Part(label.getText(), icon(label), own(label.getStyleClass())));
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, parts));
        }
    }

    private static @Nullable String icon(Labeled label) {
        return label.getGraphic() instanceof FontIcon icon ? icon.getIconLiteral() : null;
    }

    private static List<String> own(List<String> styles) {
        return styles.stream().filter(style -> !COMMON.contains(style)).distinct().toList();
    }
}
