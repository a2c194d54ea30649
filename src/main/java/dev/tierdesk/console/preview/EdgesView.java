package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.Sheet.EdgeRow;
import dev.tierdesk.console.preview.Sheet.EdgeTable;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of the totals around each tier edge. Rows are kept and reused.
final class EdgesView extends VBox {
    private static final PseudoClass EDGE = PseudoClass.getPseudoClass("edge");

    private final List<HBox> rows = new ArrayList<>();
    private final HBox header = row("edge-header", 4);

    EdgesView() {
        getStyleClass().add("edges");
        getChildren().add(header);
        managedProperty().bind(visibleProperty());
    }

    void show(@Nullable EdgeTable table) {
        setVisible(table != null);
        if (table == null) {
            return;
        }
        fill(header, table.columns());
        while (rows.size() < table.rows().size()) {
            HBox row = row("edge-row", table.columns().size());
            rows.add(row);
            getChildren().add(row);
        }
        while (rows.size() > table.rows().size()) {
            getChildren().remove(rows.removeLast());
        }
        for (int i = 0; i < rows.size(); i++) {
            EdgeRow row = table.rows().get(i);
            fill(rows.get(i), row.cells());
            rows.get(i).pseudoClassStateChanged(EDGE, row.edge());
        }
    }

    private static HBox row(String style, int cells) {
        HBox row = new HBox();
        row.getStyleClass().add(style);
        for (int i = 0; i < cells; i++) {
            Label cell = new Label();
            cell.getStyleClass().add("edge-cell");
            cell.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(cell, Priority.ALWAYS);
            row.getChildren().add(cell);
        }
        return row;
    }

    private static void fill(HBox row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Label cell = (Label) row.getChildren().get(i);
            if (!cell.getText().equals(cells.get(i))) {
                cell.setText(cells.get(i));
            }
        }
    }
}
