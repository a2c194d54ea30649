package dev.tierdesk.console.units;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Icons;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A unit's code with its icon, and a dot where it has edits that are not saved.
final class UnitCodeCell extends TableCell<UnitRow, String> {
    private final Label code = new Label();
    private final Region dot = new Region();
    private final HBox box = new HBox(8, code, dot);

    UnitCodeCell() {
        box.getStyleClass().add("name-cell");
        code.getStyleClass().add("strong-when-selected");
        code.setGraphicTextGap(8);
        code.setMinWidth(0);
        dot.getStyleClass().add("dirty-dot");
        dot.managedProperty().bind(dot.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        UnitRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || item == null || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        code.setText(item);
        code.setGraphic(Icons.of(Kind.UNIT));
        dot.setVisible(row.dirty());
        setTooltip(new Tooltip(row.unit().name() + "\n" + item));
        setGraphic(box);
    }
}
