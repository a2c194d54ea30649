package dev.tierdesk.console.ui;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Asks what filters shall be called.
final class FilterNameController {
    private final FilterNameViewModel model;
    private final Runnable close;

    @FXML private Label titleLabel;
    @FXML private Field nameBox;
    @FXML private TextField nameField;
    @FXML private Button keepFilterButton;

    /// @param close closes the dialog
    FilterNameController(FilterNameViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.title());
        nameField.textProperty().bindBidirectional(model.name());
        model.name().subscribe(name -> {
            keepFilterButton.setText(model.verb());
            nameBox.problemProperty().set("");
        });
    }

    /// Puts the focus into the field.
    void begin() {
        nameField.requestFocus();
        nameField.selectAll();
    }

    @FXML
    private void keep() {
        Optional<String> problem = model.problem();
        if (problem.isPresent()) {
            nameBox.problemProperty().set(problem.get());
            nameField.requestFocus();
        } else {
            close.run();
            model.finish();
        }
    }

    @FXML
    private void cancel() {
        close.run();
    }
}
