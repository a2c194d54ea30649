package dev.tierdesk.console.ui;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What a row is called, with an icon, and a dot where it has edits that are not saved.
///
/// @param <R> a row
public final class NameCell<R extends ListRow> extends TableCell<R, String> {
    private final Function<R, @Nullable Node> icon;
    private final Label name = new Label();
    private final Region dot = new Region();
    private final HBox box = new HBox(8, name, dot);

    /// @param icon of a row; null for none
    public NameCell(Function<R, @Nullable Node> icon) {
        this.icon = icon;
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
        R row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || item == null || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(item);
        name.setGraphic(icon.apply(row));
        dot.setVisible(row.dirty());
        setTooltip(new Tooltip(row.tip()));
        setGraphic(box);
    }
}
