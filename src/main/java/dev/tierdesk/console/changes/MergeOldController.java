package dev.tierdesk.console.changes;

import dev.tierdesk.words.Messages;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;

/// The card that asks before which day change sets are merged.
final class MergeOldController {
    private final MergeOldViewModel model;
    private final Messages messages;

    @FXML private DatePicker dayPicker;
    @FXML private Label countLabel;
    @FXML private Button mergeButton;

    MergeOldController(MergeOldViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        dayPicker.valueProperty().bindBidirectional(model.day());
        countLabel.textProperty().bind(Bindings.createStringBinding(
                () -> messages.get("changes.merge.count", "count", model.count().get()), model.count()));
        mergeButton.disableProperty().bind(model.count().isEqualTo(0));
    }

    @FXML
    private void merge() {
        model.merge();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
