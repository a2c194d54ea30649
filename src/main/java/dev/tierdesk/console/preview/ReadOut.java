package dev.tierdesk.console.preview;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The box beside the chart's cursor: the quantity, and what it costs.
final class ReadOut extends VBox {
    private final Label quantity = new Label();
    private final Label amounts = new Label();

    ReadOut() {
        getStyleClass().add("read-out");
        quantity.getStyleClass().add("strong");
        amounts.getStyleClass().add("muted");
        getChildren().addAll(quantity, amounts);
        setManaged(false);
    }

    void show(Chart.Reading reading) {
        quantity.setText(reading.quantity());
        amounts.setText(reading.amounts());
    }
}
