package dev.tierdesk.console.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What an empty screen or list says: what it is for, and one button for the next step.
public final class EmptyState extends VBox {
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button action = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        text.setWrapText(true);
        action.managedProperty().bind(action.visibleProperty());
        action.visibleProperty().bind(action.textProperty().isNotEmpty());
        getChildren().addAll(title, text, action);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String value) {
        title.setText(value);
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String value) {
        text.setText(value);
    }

    public String getAction() {
        return action.getText();
    }

    public void setAction(String value) {
        action.setText(value);
    }

    /// What the button does.
    public void onAction(Runnable run) {
        action.setOnAction(e -> run.run());
    }
}
