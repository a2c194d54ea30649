package dev.tierdesk.console.ui;

import javafx.beans.binding.StringExpression;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A note with the sign of an alert that is there while it has something to say.
///
/// @param box the note
/// @param words what it says
public record AlertNote(HBox box, Label words) {
    /// Says this from now on.
    public void say(StringExpression text) {
        box.getChildren().addFirst(Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        box.managedProperty().bind(box.visibleProperty());
        words.textProperty().bind(text);
        box.visibleProperty().bind(text.isNotEmpty());
    }
}
