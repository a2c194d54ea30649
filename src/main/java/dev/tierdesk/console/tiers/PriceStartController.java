package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Field;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// Asks from when new prices count, where the old ones are in force.
final class PriceStartController {
    private final PriceStart model;
    private final Desk desk;
    private final Consumer<Instant> begin;

    @FXML private Label textLabel;
    @FXML private Field startInput;
    @FXML private TextField startField;

    /// @param begin gets the instant that the person confirmed
    PriceStartController(PriceStart model, Desk desk, Consumer<Instant> begin) {
        this.model = model;
        this.desk = desk;
        this.begin = begin;
    }

    @FXML
    private void initialize() {
        textLabel.setText(desk.messages().get("tiers.start.text", "count", model.successions().size()));
        startField.setText(model.suggested());
        startField.textProperty().addListener((o, before, text) -> tell(text));
    }

    /// Puts the focus into the date.
    void begin() {
        startField.requestFocus();
        startField.selectAll();
    }

    @FXML
    private void start() {
        Optional<Instant> start = model.read(startField.getText());
        tell(startField.getText());
        start.ifPresentOrElse(at -> {
            desk.dialogs().close();
            begin.accept(at);
        }, startField::requestFocus);
    }

    @FXML
    private void cancel() {
        desk.dialogs().close();
    }

    private void tell(String text) {
        Optional<Instant> start = model.read(text);
        startInput.problemProperty().set(start.isPresent() ? "" : desk.messages().get("tiers.start.unread"));
        startInput.hintProperty()
                .set(start.filter(model::isPast).isPresent() ? desk.messages().get("tiers.start.past") : "");
    }
}
