package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import java.math.BigDecimal;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// An amount in the grid of siblings: words, and the one live field of the grid where it was entered.
final class KeyCell extends TableCell<KeyRow, Price> {
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("error");

    private final KeyEntry entry;
    private final KeyColumn column;
    private final InvalidationListener entered = o -> show();

    KeyCell(KeyEntry entry, KeyColumn column) {
        this.entry = entry;
        this.column = column;
        getStyleClass().addAll("number", "key-cell");
        entry.place().addListener(new WeakInvalidationListener(entered));
        RawAmount.onHover(this, this::amount, entry.model().desk().messages());
        setOnMousePressed(e -> {
            KeyRow row = row();
            if (row != null && e.getButton() == MouseButton.PRIMARY && !entry.isAt(row, column)) {
                entry.enter(row, column);
                e.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Price price, boolean empty) {
        super.updateItem(price, empty);
        show();
    }

    private @Nullable KeyRow row() {
        int index = getIndex();
        return getTableView() == null || index < 0 || index >= getTableView().getItems().size()
                ? null
                : getTableView().getItems().get(index);
    }

    private @Nullable BigDecimal amount() {
        KeyRow row = column.isAmount() && !isEmpty() ? row() : null;
        return row == null ? null : column.get(row.price().get());
    }

    private void show() {
        KeyRow row = isEmpty() ? null : row();
        boolean host = row != null && entry.isAt(row, column);
        if (host) {
            setText(null);
            entry.showIn(this);
        } else if (getGraphic() != null) {
            entry.leave(this);
        }
        if (row == null) {
            setText(null);
        } else if (!host) {
            setText(entry.model().text(column, row.price().get()));
        }
        pseudoClassStateChanged(CLOSED, row != null && !column.isOpen(row.price().get()));
        pseudoClassStateChanged(
                UNREAD, row != null && !host && entry.model().unread(row.price().get(), column).isPresent());
    }
}
