package dev.tierdesk.console.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The frame of what is shown over the scrim: a title, a body, buttons at the foot.
final class Card extends VBox {
    private static final double WIDTH = 560;

    Card(String title, Node body, Button... buttons) {
        getStyleClass().addAll("dialog-card", "card");
        setMaxHeight(USE_PREF_SIZE);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        HBox titleRow = new HBox(new Label(title));
        titleRow.getStyleClass().add("dialog-title");
        VBox bodyBox = new VBox(body);
        bodyBox.getStyleClass().add("dialog-body");
        HBox footer = new HBox(buttons);
        footer.getStyleClass().add("dialog-footer");
        getChildren().addAll(titleRow, bodyBox);
        if (buttons.length > 0) {
            getChildren().add(footer);
        }
    }
}
