package dev.tierdesk.console.problems;

import dev.tierdesk.words.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for the reason of accepting a warning, below its row. There is one, which moves to the row it is for, so that
/// what is typed outlives every refresh of the list.
final class AcceptForm extends VBox {
    private final TextField reason = new TextField();

    AcceptForm(Accepting model, Messages messages) {
        getStyleClass().add("accept-form");
        Label label = new Label(messages.get("problems.reason"));
        label.setLabelFor(reason);
        reason.setId("reasonField");
        reason.setAccessibleText(label.getText());
        reason.textProperty().bindBidirectional(model.reason());
        reason.setOnAction(e -> model.accept());
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button cancel = new Button(messages.get("common.cancel"));
        cancel.setOnAction(e -> model.cancel());
        Button accept = new Button(messages.get("problems.accept"));
        accept.setId("acceptButton");
        accept.getStyleClass().add("accent");
        accept.setOnAction(e -> model.accept());
        cancel.setMinWidth(USE_PREF_SIZE);
        accept.setMinWidth(USE_PREF_SIZE);
        Label note = new Label();
        model.reasonMissing().subscribe(missing -> {
            note.setText(messages.get(missing ? "problems.reason.missing" : "problems.reason.note"));
            note.getStyleClass().setAll("label", missing ? "danger-text" : "muted");
        });
        HBox row = new HBox(reason, cancel, accept);
        row.getStyleClass().add("accept-row");
        getChildren().addAll(label, row, note);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                e.consume();
            }
        });
    }

    void requestReason() {
        reason.requestFocus();
        reason.end();
    }
}
