package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.Sheet.EdgeRow;
import dev.tierdesk.console.preview.Sheet.EdgeTable;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The table of the totals around each tier edge. Cells are kept and reused; columns are as wide as their numbers want,
/// which are smaller where there is too little room.
final class EdgesView extends GridPane {
    private static final PseudoClass EDGE = PseudoClass.getPseudoClass("edge");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final int COLUMNS = 4;
    private static final double DIGIT_WIDTH = 7.8;
    private static final double CELL_PADDING = 12;

    private final List<List<Label>> rows = new ArrayList<>();
    private final List<Region> grounds = new ArrayList<>();

    EdgesView() {
        getStyleClass().add("edges");
        managedProperty().bind(visibleProperty());
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(Region.USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
        addRow("edge-header");
        widthProperty().subscribe(this::fit);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    void show(@Nullable EdgeTable table) {
        setVisible(table != null);
        if (table == null) {
            return;
        }
        while (rows.size() <= table.rows().size()) {
            addRow("edge-row");
        }
        while (rows.size() > table.rows().size() + 1) {
            getChildren().removeAll(rows.removeLast());
            getChildren().remove(grounds.removeLast());
        }
        fill(rows.getFirst(), table.columns());
        for (int i = 0; i < table.rows().size(); i++) {
            EdgeRow row = table.rows().get(i);
            List<Label> cells = rows.get(i + 1);
            fill(cells, row.cells());
            cells.forEach(cell -> cell.pseudoClassStateChanged(EDGE, row.edge()));
        }
        fit();
    }

    private void fit() {
        double wanted = 0;
        for (int i = 0; i < COLUMNS; i++) {
            int at = i;
            int longest = rows.stream().skip(1).mapToInt(cells -> cells.get(at).getText().length()).max().orElse(0);
            wanted += longest * DIGIT_WIDTH + CELL_PADDING;
        }
        pseudoClassStateChanged(TIGHT, wanted > getWidth());
    }

    private void addRow(String style) {
        int at = rows.size();
        Region ground = new Region();
        ground.getStyleClass().add(style);
        add(ground, 0, at, COLUMNS, 1);
        grounds.add(ground);
        List<Label> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            Label cell = new Label();
            cell.getStyleClass().addAll("edge-cell", style + "-cell");
            cell.setMinWidth(USE_PREF_SIZE);
            add(cell, i, at);
            cells.add(cell);
        }
        rows.add(cells);
    }

    private static void fill(List<Label> cells, List<String> texts) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).getText().equals(texts.get(i))) {
                cells.get(i).setText(texts.get(i));
            }
        }
    }
}
