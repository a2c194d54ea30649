package dev.tierdesk.console.transfer;

import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How much is not kept; pressed in, that is listed.
final class LossTile extends ToggleButton {
    LossTile(int count, Messages messages) {
        setId("lossTile");
        getStyleClass().add("tile");
        String number = messages.numbers().show(BigDecimal.valueOf(count));
        Label sum = new Label("− " + number);
        sum.getStyleClass().addAll("tile-count", "unchanged");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label(messages.get("transfer.losses.tile"));
        name.getStyleClass().add("strong");
        Label meaning = new Label(messages.get("transfer.losses.meaning"));
        meaning.getStyleClass().add("caption");
        VBox words = new VBox(name, meaning);
        words.getStyleClass().add("tile-words");
        HBox content = new HBox(sum, words);
        content.getStyleClass().add("tile-content");
        setGraphic(content);
        setTooltip(new Tooltip(meaning.getText()));
        setAccessibleText(messages.get("transfer.losses.tile") + " " + number);
        setDisable(count == 0);
        setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
