package dev.tierdesk.console.prices;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The product of a price, with a dot where the price has edits that are not saved.
final class PriceNameCell extends TableCell<PriceRow, String> {
    private final Label name = new Label();
    private final Region dot = new Region();
    private final HBox box = new HBox(8, name, dot);

    PriceNameCell() {
        box.getStyleClass().add("name-cell");
        name.getStyleClass().add("strong-when-selected");
        name.setMinWidth(0);
        dot.getStyleClass().add("dirty-dot");
        dot.managedProperty().bind(dot.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        PriceRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || item == null || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(item);
        dot.setVisible(row.dirty());
        setTooltip(new Tooltip(item + "\n" + row.price().code()));
        setGraphic(box);
    }
}
