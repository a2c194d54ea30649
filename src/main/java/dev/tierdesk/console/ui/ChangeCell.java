package dev.tierdesk.console.ui;

import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.words.Dates;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A line in a list of changes: number, time, what, who, and how many objects were created, changed and deleted.
public final class ChangeCell extends ListCell<ChangeLine> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Label number = label("change-number");
    private final Label time = label("change-time");
    private final Label what = label("change-label");
    private final Label who = label("change-author");
    private final Label created = label("success-text");
    private final Label changed = label("warning-text");
    private final Label deleted = label("danger-text");
    private final HBox line;
    private final Supplier<Dates> dates;

    /// @param dates in the catalog's zone
    public ChangeCell(Supplier<Dates> dates) {
        this.dates = dates;
        getStyleClass().add("change-cell");
        HBox objects = new HBox(created, changed, deleted);
        objects.getStyleClass().add("change-objects");
        line = new HBox(number, time, what, who, objects);
        line.getStyleClass().add("change-line");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        prefWidthProperty().set(0);
        setOnMouseEntered(e ->
                setTooltip(getItem() instanceof ChangeLine.Entry entry ? new Tooltip(entry.label()) : null));
    }

    @Override
    protected void updateItem(@Nullable ChangeLine item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(HEADING, item instanceof ChangeLine.Day);
        pseudoClassStateChanged(UNDONE, item instanceof ChangeLine.Entry entry && entry.row().undoneBy() != null);
        setText(item instanceof ChangeLine.Day day ? day.words() : null);
        setGraphic(item instanceof ChangeLine.Entry ? line : null);
        setTooltip(null);
        if (item instanceof ChangeLine.Entry entry) {
            show(entry);
        }
    }

    private void show(ChangeLine.Entry entry) {
        ChangeSetRow row = entry.row();
        number.setText(Long.toString(row.number()));
        time.setText(dates.get().time(row.when()));
        what.setText(entry.label());
        who.setText(row.author());
        count(created, "+", row.created());
        count(changed, "~", row.changed());
        count(deleted, "−", row.deleted());
    }

    private static void count(Label label, String sign, int count) {
        label.setText(sign + count);
        label.setVisible(count > 0);
        label.setManaged(count > 0);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
