package dev.tierdesk.console.changes;

import dev.tierdesk.console.ui.DayPicker;
import dev.tierdesk.words.Messages;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// The card that asks before which day change sets are merged.
final class MergeOldController {
    private final MergeOldViewModel model;
    private final Messages messages;

    @FXML private DayPicker dayPicker;
    @FXML private Label countLabel;
    @FXML private Button mergeButton;

    MergeOldController(MergeOldViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        dayPicker.valueProperty().bindBidirectional(model.day());
        countLabel.textProperty().bind(Bindings.createStringBinding(this::count, model.count()));
        mergeButton.disableProperty().bind(model.count().isEqualTo(0));
    }

    private String count() {
        int count = model.count().get();
        return count == 0
                ? messages.get("changes.merge.count.none")
                : messages.get("changes.merge.count", "count", count);
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
