package dev.tierdesk.console.transfer;

import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The list of what does not come through.
final class LossTable extends TableView<LossRow> {
    private static final double NUMBER = 90;
    private static final double SEVERITY = 132;
    private static final double PLACE = 232;
    private static final double TEXT = 520;

    LossTable() {
        getStyleClass().add("loss-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.copyable(this);
    }

    /// Shows these.
    ///
    /// @param none what is said where there are none
    void show(List<LossRow> rows, String none, Messages messages) {
        if (getColumns().isEmpty()) {
            columns(messages);
        }
        Label nothing = new Label(none);
        nothing.getStyleClass().add("muted");
        setPlaceholder(nothing);
        getColumns().get(1).setVisible(rows.stream().anyMatch(row -> !row.file().isEmpty()));
        getItems().setAll(rows);
    }

    private void columns(Messages messages) {
        TableColumn<LossRow, String> severity = column("transfer.column.severity", SEVERITY, messages);
        severity.getStyleClass().add("first");
        Columns.text(severity, row -> messages.get("transfer.loss." + row.severity().name()));
        TableColumn<LossRow, String> file = column("transfer.column.file", PLACE, messages);
        Columns.text(file, LossRow::file);
        TableColumn<LossRow, String> text = column("transfer.column.loss", TEXT, messages);
        Columns.text(text, LossRow::text);
        TableColumn<LossRow, Integer> count = column("transfer.column.count", NUMBER, messages);
        count.getStyleClass().add("number");
        count.setMaxWidth(NUMBER);
        Columns.number(count, LossRow::count, messages);
        TableColumn<LossRow, String> place = column("transfer.column.first", PLACE, messages);
        place.getStyleClass().add("mono");
        Columns.text(place, LossRow::place);
        getColumns().addAll(List.of(severity, file, text, count, place));
    }

    private static <T> TableColumn<LossRow, T> column(String key, double width, Messages messages) {
        TableColumn<LossRow, T> column = new TableColumn<>(messages.get(key));
        column.setPrefWidth(width);
        return column;
    }
}
