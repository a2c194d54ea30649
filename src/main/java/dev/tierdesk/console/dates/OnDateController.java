package dev.tierdesk.console.dates;

import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Wires the card that asks when something shall happen.
final class OnDateController {
    private final OnDate model;
    private final Messages messages;

    @FXML private Label textLabel;
    @FXML private Field dateInput;
    @FXML private TextField dateField;
    @FXML private TextField reasonField;

    OnDateController(OnDate model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        textLabel.setText(model.text());
        dateField.textProperty().bindBidirectional(model.date());
        reasonField.textProperty().bindBidirectional(model.reason());
        dateInput.hintProperty().set(messages.get("dates.hint"));
        dateInput.problemProperty().bind(model.problem());
        dateField.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.leaveDate();
            }
        });
    }

    /// Puts the focus into the date.
    void begin() {
        dateField.requestFocus();
        dateField.selectAll();
    }

    @FXML
    private void schedule() {
        model.schedule();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
