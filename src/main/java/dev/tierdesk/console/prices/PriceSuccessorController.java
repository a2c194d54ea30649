package dev.tierdesk.console.prices;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Field;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;

/// Asks from when the new price counts, where the old one is in force.
final class PriceSuccessorController {
    private final PriceDetailViewModel model;
    private final Desk desk;
    private final Consumer<Instant> begin;

    @FXML private Field startInput;
    @FXML private TextField startField;

    /// @param begin gets the instant that the person confirmed
    PriceSuccessorController(PriceDetailViewModel model, Desk desk, Consumer<Instant> begin) {
        this.model = model;
        this.desk = desk;
        this.begin = begin;
    }

    @FXML
    private void initialize() {
        startField.setText(model.suggestedStart());
        startField.textProperty().addListener((o, before, text) -> tell(text));
    }

    /// Puts the focus into the date.
    void begin() {
        startField.requestFocus();
        startField.selectAll();
    }

    @FXML
    private void start() {
        Optional<Instant> start = model.start(startField.getText());
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
        Optional<Instant> start = model.start(text);
        startInput.problemProperty().set(start.isPresent() ? "" : desk.messages().get("prices.start.unread"));
        startInput.hintProperty().set(start.filter(model::isPast).isPresent() ? desk.messages().get("prices.start.past") : "");
    }
}
