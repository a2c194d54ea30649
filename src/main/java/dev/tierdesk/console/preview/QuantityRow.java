package dev.tierdesk.console.preview;

import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A quantity: what it counts, the field, and below it the slider while it is the one that moves.
final class QuantityRow extends VBox {
    private final Meter meter;
    private final Label name = new Label();
    private final Label reading = new Label();
    private final DecimalField field = new DecimalField();
    private final LogSlider slider;
    private boolean showing;

    QuantityRow(Meter meter, PreviewViewModel model, Messages messages) {
        this.meter = meter;
        getStyleClass().add("quantity-row");
        name.setLabelFor(field);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        reading.getStyleClass().add("caption");
        reading.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        field.setNumbers(messages.numbers());
        field.getStyleClass().add("quantity-field");
        field.setPromptText("0");
        HBox line = new HBox(name, reading, field);
        line.getStyleClass().add("quantity-line");
        line.setAlignment(Pos.CENTER_LEFT);
        slider = new LogSlider(messages, quantity -> model.type(meter, quantity));
        slider.managedProperty().bind(slider.visibleProperty());
        getChildren().addAll(line, slider);
        listen(model::type, model::unread);
        field.focusedProperty().addListener((o, before, focused) -> {
            if (focused) {
                model.activate(meter);
            }
        });
        field.onReading(reading::setText);
    }

    private void listen(BiConsumer<Meter, @Nullable BigDecimal> typed, BiConsumer<Meter, @Nullable String> unread) {
        field.valueProperty().addListener((o, before, value) -> {
            if (!showing) {
                typed.accept(meter, value);
            }
        });
        field.unreadProperty().addListener((o, before, text) -> {
            if (!showing && !Objects.equals(before, text)) {
                unread.accept(meter, text);
            }
        });
    }

    /// Shows a quantity of this meter.
    ///
    /// @param active whether it is the one that slider and chart move
    void show(Quantity quantity, boolean active, String fieldId) {
        showing = true;
        field.setId(fieldId);
        if (!name.getText().equals(quantity.name())) {
            name.setText(quantity.name());
            name.setTooltip(new Tooltip(quantity.name()));
            field.setAccessibleText(quantity.name());
        }
        field.setValue(quantity.value());
        slider.setVisible(active);
        slider.show(quantity.value() == null ? BigDecimal.ZERO : quantity.value());
        showing = false;
    }

    DecimalField field() {
        return field;
    }
}
