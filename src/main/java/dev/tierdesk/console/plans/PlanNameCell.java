package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Icons;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A plan's name, with a dot where it has edits that are not saved.
final class PlanNameCell extends TableCell<PlanRow, String> {
    private final Label name = new Label();
    private final Region dot = new Region();
    private final HBox box = new HBox(8, name, dot);

    PlanNameCell() {
        box.getStyleClass().add("name-cell");
        name.getStyleClass().add("strong-when-selected");
        name.setGraphic(Icons.of(Kind.PLAN));
        name.setGraphicTextGap(8);
        name.setMinWidth(0);
        dot.getStyleClass().add("dirty-dot");
        dot.managedProperty().bind(dot.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        PlanRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || item == null || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(item);
        dot.setVisible(row.dirty());
        setTooltip(new Tooltip(item + "\n" + row.plan().code()));
        setGraphic(box);
    }
}
