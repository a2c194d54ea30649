package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Problem;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The key of a row, with a dot where it has edits and a mark where something is wrong.
final class KeyNameCell extends TableCell<KeyRow, String> {
    private final KeyGridViewModel model;
    private final Region dot = new Region();
    private final FontIcon alert = Icons.of(MaterialDesignA.ALERT_OUTLINE);
    private final InvalidationListener changed = o -> show();
    private final WeakInvalidationListener listener = new WeakInvalidationListener(changed);
    private @Nullable KeyRow row;

    KeyNameCell(KeyGridViewModel model) {
        this.model = model;
        getStyleClass().addAll("mono", "key-name");
        dot.getStyleClass().add("dirty-dot");
        alert.getStyleClass().add("small");
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(@Nullable String key, boolean empty) {
        super.updateItem(key, empty);
        if (row != null) {
            row.price().removeListener(listener);
            row.problems().removeListener(listener);
        }
        row = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (row != null) {
            row.price().addListener(listener);
            row.problems().addListener(listener);
        }
        show();
    }

    private void show() {
        KeyRow shown = row;
        if (shown == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setText(shown.key());
        List<Problem> problems = shown.problems().get();
        alert.getStyleClass().removeAll("danger", "warning");
        alert.getStyleClass().add(problems.stream().anyMatch(Problem::isError) ? "danger" : "warning");
        setGraphic(!problems.isEmpty() ? alert : model.isDirty(shown) ? dot : null);
        setTooltip(problems.isEmpty() ? null : new Tooltip(problems.stream()
                .map(problem -> model.desk().messages().problem(problem))
                .collect(Collectors.joining("\n"))));
    }
}
