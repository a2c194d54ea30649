package dev.tierdesk.console.transfer;

import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What does not come through: a line for each field or kind of object, and below it every place of the chosen line.
public final class LossPane extends VBox {
    private static final double PLACE = 380;
    private static final double TEXT = 620;

    private final LossTable lines = new LossTable();
    private final Label chosen = new Label();
    private final TableView<LossRow.Item> places = new TableView<>();
    private final VBox below = new VBox();

    public LossPane() {
        lines.setId("lossTable");
        places.setId("lossPlacesTable");
        places.getStyleClass().add("loss-table");
        places.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        places.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.copyable(places);
        chosen.getStyleClass().add("section-title");
        HBox head = new HBox(chosen);
        head.getStyleClass().add("chosen-head");
        below.getStyleClass().add("chosen");
        below.getChildren().addAll(head, places);
        below.managedProperty().bind(below.visibleProperty());
        setVgrow(lines, Priority.ALWAYS);
        setVgrow(below, Priority.ALWAYS);
        setVgrow(places, Priority.ALWAYS);
        getChildren().addAll(lines, below);
    }

    /// Shows these, the first chosen.
    ///
    /// @param none what is said where there are none
    void show(List<LossRow> rows, String none, Messages messages) {
        if (places.getColumns().isEmpty()) {
            lines.setAccessibleText(messages.get("transfer.losses"));
            places.setAccessibleText(messages.get("transfer.losses.places"));
            columns(messages);
            lines.getSelectionModel().selectedItemProperty().subscribe(row -> show(row, messages));
        }
        lines.show(rows, none, messages);
        lines.getSelectionModel().selectFirst();
    }

    private void show(@Nullable LossRow row, Messages messages) {
        below.setVisible(row != null);
        chosen.setText(row == null ? "" : messages.get("transfer.losses.chosen", "count", row.count()));
        places.getItems().setAll(row == null ? List.of() : row.items());
    }

    private void columns(Messages messages) {
        TableColumn<LossRow.Item, String> place = new TableColumn<>(messages.get("transfer.column.at"));
        place.getStyleClass().addAll("first", "mono");
        place.setPrefWidth(PLACE);
        Columns.text(place, LossRow.Item::place);
        TableColumn<LossRow.Item, String> text = new TableColumn<>(messages.get("transfer.column.loss"));
        text.setPrefWidth(TEXT);
        Columns.text(text, LossRow.Item::text);
        places.getColumns().addAll(List.of(place, text));
    }
}
