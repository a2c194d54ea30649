package dev.tierdesk.console.amounts;

import dev.tierdesk.console.ui.Icons;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A remark: red where the amount is refused, amber where it is worth a look.
final class RemarkCell extends WordsCell {
    private final Predicate<BulkRow> left;

    RemarkCell(Predicate<BulkRow> left) {
        this.left = left;
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        getStyleClass().removeAll("danger-text", "warning-text");
        setGraphic(null);
        BulkRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (row == null) {
            return;
        }
        if (BulkWords.isRefused(row, left.test(row))) {
            dress("danger", MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        } else if (BulkWords.isMarked(row, left.test(row))
                || row instanceof BulkRow.Example example && example.move().fails()) {
            dress("warning", MaterialDesignA.ALERT_OUTLINE);
        }
    }

    private void dress(String colour, Ikon ikon) {
        FontIcon icon = Icons.of(ikon);
        icon.getStyleClass().addAll("small", colour);
        getStyleClass().add(colour + "-text");
        setGraphic(icon);
    }
}
