package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many rows came out so; pressed in, they are shown.
final class OutcomeTile extends ToggleButton {
    OutcomeTile(Outcome outcome, int count, Messages messages) {
        setId(outcome.name().toLowerCase(Locale.ROOT) + "Tile");
        getStyleClass().add("tile");
        String number = messages.numbers().show(BigDecimal.valueOf(count));
        String word = messages.get("transfer.outcome." + outcome.name());
        Label sum = new Label(sign(outcome) + " " + number);
        sum.getStyleClass().addAll("tile-count", outcome.name().toLowerCase(Locale.ROOT));
        Label name = new Label(word);
        name.getStyleClass().add("strong");
        Label meaning = new Label(messages.get("transfer.meaning." + outcome.name()));
        meaning.getStyleClass().add("caption");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(name, meaning);
        words.getStyleClass().add("tile-words");
        HBox content = new HBox(sum, words);
        content.getStyleClass().add("tile-content");
        setGraphic(content);
        setTooltip(new Tooltip(meaning.getText()));
        setAccessibleText(word + " " + number);
        setDisable(count == 0);
        setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /// What stands for an outcome beside its colour.
    static String sign(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "+";
            case CHANGED -> "~";
            case UNCHANGED -> "=";
            case REFUSED -> "×";
        };
    }
}
