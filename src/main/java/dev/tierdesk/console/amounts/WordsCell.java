package dev.tierdesk.console.amounts;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Words, all of them when pointed at where they are many.
class WordsCell extends TableCell<BulkRow, String> {
    private static final int SHORT = 24;

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? null : words);
        setTooltip(empty || words == null || words.length() < SHORT ? null : new Tooltip(words));
    }
}
