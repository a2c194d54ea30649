package dev.tierdesk.console.tiers;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// What stands beside a key, muted.
final class KeyNoteCell extends TableCell<KeyRow, String> {
    private final KeyGridViewModel model;

    KeyNoteCell(KeyGridViewModel model) {
        this.model = model;
        getStyleClass().add("muted");
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        KeyRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
        setText(row == null ? null : model.note(row));
    }
}
