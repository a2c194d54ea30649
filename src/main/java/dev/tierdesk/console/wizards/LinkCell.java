package dev.tierdesk.console.wizards;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn.CellDataFeatures;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// A cell with a link to the object of its row; plain words where there is none to go to.
final class LinkCell<R> extends TableCell<R, R> {
    private final Function<R, @Nullable String> link;
    private final Function<R, String> words;
    private final Hyperlink hyperlink = new Hyperlink();

    /// @param link what the link says; null where there is none
    /// @param words what stands there then
    LinkCell(Function<R, @Nullable String> link, Function<R, String> words, Consumer<R> open) {
        this.link = link;
        this.words = words;
        hyperlink.setOnAction(e -> {
            R row = getItem();
            if (row != null) {
                open.accept(row);
            }
        });
    }

    /// What the column of such a cell shows: the row itself.
    static <R> Callback<CellDataFeatures<R, R>, ObservableValue<R>> row() {
        return cell -> new ReadOnlyObjectWrapper<>(cell.getValue());
    }

    @Override
    protected void updateItem(@Nullable R item, boolean empty) {
        super.updateItem(item, empty);
        String text = empty || item == null ? null : link.apply(item);
        hyperlink.setText(text);
        hyperlink.setTooltip(text == null ? null : new Tooltip(text));
        setGraphic(text == null ? null : hyperlink);
        setText(empty || item == null || text != null ? null : words.apply(item));
    }
}
