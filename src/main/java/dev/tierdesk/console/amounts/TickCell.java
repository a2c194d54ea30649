package dev.tierdesk.console.amounts;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Whether a row is taken; a lock where a formula stays.
final class TickCell extends TableCell<BulkRow, BulkRow> {
    private final PriceMovesViewModel model;
    private final Runnable refresh;
    private final CheckBox box = new CheckBox();
    private final FontIcon lock = Icons.of(MaterialDesignL.LOCK_OUTLINE);

    TickCell(PriceMovesViewModel model, Messages messages, Runnable refresh) {
        this.model = model;
        this.refresh = refresh;
        box.setFocusTraversable(false); // the table ticks its chosen rows
        box.setAccessibleText(messages.get("amounts.tick"));
        lock.getStyleClass().add("small");
        box.setOnAction(e -> {
            BulkRow row = getItem();
            if (row != null) {
                model.tick(List.of(row), box.isSelected());
                this.refresh.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable BulkRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        if (empty || row == null) {
            return;
        }
        if (model.ticks().canTick(row)) {
            box.setSelected(model.ticks().isTicked(row));
            box.setIndeterminate(model.ticks().isPartly(row));
            setGraphic(box);
        } else if (row instanceof BulkRow.Formula) {
            setGraphic(lock);
        }
    }
}
