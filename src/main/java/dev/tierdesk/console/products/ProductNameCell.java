package dev.tierdesk.console.products;

import dev.tierdesk.console.ui.Icons;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A product's name with the icon of its type, and a dot where it has edits that are not saved.
final class ProductNameCell extends TableCell<ProductRow, String> {
    private final Label name = new Label();
    private final Region dot = new Region();
    private final HBox box = new HBox(8, name, dot);

    ProductNameCell() {
        box.getStyleClass().add("name-cell");
        name.getStyleClass().add("strong-when-selected");
        name.setGraphicTextGap(8);
        name.setMinWidth(0);
        dot.getStyleClass().add("dirty-dot");
        dot.managedProperty().bind(dot.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        ProductRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || item == null || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(item);
        name.setGraphic(Icons.ofType(row.product().type()));
        dot.setVisible(row.dirty());
        setTooltip(new Tooltip(item + "\n" + row.product().code()));
        setGraphic(box);
    }
}
