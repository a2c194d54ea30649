package dev.tierdesk.console.versions;

import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Wires the question before something is written that moves bills.
final class MovedBillsController {
    private final MovedBillsViewModel model;

    @FXML private Label titleLabel;
    @FXML private Label textLabel;
    @FXML private ScrollPane movedPane;
    @FXML private TextField movedReasonField;
    @FXML private Field codeInput;
    @FXML private TextField movedCodeField;
    @FXML private Label wantedLabel;
    @FXML private Button saveMovedButton;

    MovedBillsController(MovedBillsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.question().title());
        textLabel.setText(model.question().text());
        saveMovedButton.setText(model.question().verb());
        movedPane.setContent(new MovedBillsView(model.table(), Integer.MAX_VALUE));
        movedReasonField.textProperty().bindBidirectional(model.reason());
        codeInput.setPlainLabel(model.codeLabel());
        movedCodeField.textProperty().bindBidirectional(model.code());
        StringBinding wanted = model.wanted();
        FontIcon lock = Icons.of(MaterialDesignL.LOCK_OUTLINE);
        lock.getStyleClass().add("danger");
        wantedLabel.setGraphic(lock);
        wantedLabel.textProperty().bind(wanted);
        wantedLabel.visibleProperty().bind(wanted.isNotEmpty());
        saveMovedButton.disableProperty().bind(wanted.isNotEmpty());
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
