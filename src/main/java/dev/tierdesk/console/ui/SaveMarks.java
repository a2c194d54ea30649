package dev.tierdesk.console.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What an editor shows of whether its object is saved.
///
/// @param dot is there while it is not
/// @param state says it in words
/// @param revert takes the edits back
/// @param onDate saves them on a date
public record SaveMarks(Region dot, Label state, Button revert, Button onDate) {
    /// Shows it.
    ///
    /// @param words what is said of it
    public void show(boolean dirty, String words) {
        dot.setVisible(dirty);
        state.setText(words);
        state.setGraphic(dirty ? dirtyDot() : check());
        revert.setDisable(!dirty);
        onDate.setDisable(!dirty);
    }

    /// The tick of what is saved.
    public static Node check() {
        FontIcon check = Icons.of(MaterialDesignC.CHECK);
        check.getStyleClass().add("success");
        return check;
    }

    private static Node dirtyDot() {
        Region dot = new Region();
        dot.getStyleClass().add("dirty-dot");
        return dot;
    }
}
