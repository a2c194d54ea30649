package dev.tierdesk.console.history;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Shows since when an object is in its states; takes no room where nobody knows.
public final class SinceLabel extends Label {
    public SinceLabel() {
        getStyleClass().add("editor-facts");
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(textProperty().isNotEmpty());
    }

    /// Follows what an editor shows.
    public void show(StateSince since) {
        textProperty().bind(since.text().map(text -> text.isEmpty() ? "" : "· " + text));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(since.text());
        setTooltip(tip);
    }
}
