package dev.tierdesk.console.bulk;

import dev.tierdesk.console.amounts.PriceMovesController;
import dev.tierdesk.console.bulk.PriceChoice.Part;
import dev.tierdesk.console.tiers.AmountChangeController;
import dev.tierdesk.console.ui.AlertNote;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.FilterBar;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.UnreadDate;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.Collection;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Wires the card that changes many prices.
final class ChangePricesController {
    private final ChangePricesViewModel model;
    private final Messages messages;
    private final AmountChangeController amounts;
    private final PriceMovesController moves;

    @FXML private StackPane root;
    @FXML private Button closeButton;
    @FXML private CheckBox markedBox;
    @FXML private FilterBar choiceBar;
    @FXML private VBox amountsBox;
    @FXML private Field quantityInput;
    @FXML private TextField quantityField;
    @FXML private Field startInput;
    @FXML private TextField startField;
    @FXML private TextField reasonField;
    @FXML private VBox movesBox;
    @FXML private HBox refusalNote;
    @FXML private Label refusalLabel;
    @FXML private Label noteLabel;
    @FXML private Label subscriptionsLabel;
    @FXML private Button onDateButton;
    @FXML private Button applyButton;

    ChangePricesController(ChangePricesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        amounts = new AmountChangeController(model.moves().amounts(), messages);
        moves = new PriceMovesController(model.moves(), messages, messages.get("bulk.none"));
    }

    @FXML
    private void initialize() {
        closeButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        noteLabel.setGraphic(Icons.of(MaterialDesignI.INFORMATION_OUTLINE));
        for (Node part : List.of(markedBox, startInput, subscriptionsLabel)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        amountsBox.getChildren().add(Views.load(amounts, messages));
        Parent table = Views.load(moves, messages);
        VBox.setVgrow(table, Priority.ALWAYS);
        movesBox.getChildren().add(table);
        markedBox.setText(messages.get("bulk.marked", "count", model.markedCount()));
        markedBox.setVisible(model.markedCount() > 0);
        markedBox.selectedProperty().bindBidirectional(model.onlyMarked());
        choiceBar.setMessages(messages);
        for (Part part : Part.values()) {
            choiceBar.add(part.name(), messages.get("bulk.by." + part.name()), true,
                    (name, values) -> choose(part, values));
            choiceBar.setValues(part.name(), model.values(part), value -> model.words(part, value));
        }
        moves.showBillsAt(quantityInput, quantityField);
        startField.textProperty().bindBidirectional(model.start());
        UnreadDate.in(startField, model::isDate, messages.get("bulk.start.unread"));
        model.start().subscribe(date -> startInput.hintProperty().set(model.startHint()));
        reasonField.textProperty().bindBidirectional(model.reason());
        new AlertNote(refusalNote, refusalLabel).say(model.refusal());
        model.moves().shown().subscribe(shown -> show());
        model.applying().subscribe(this::show);
        Views.whileShown(root, model::follow);
    }

    /// Puts the focus into the number.
    void begin() {
        Views.layOut(root);
        amounts.begin();
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void applyOnDate() {
        model.applyOnDate();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void choose(Part part, Collection<String> values) {
        model.choose(part, values);
    }

    private void show() {
        startInput.setVisible(model.needsStart());
        noteLabel.setText(model.note());
        subscriptionsLabel.setText(model.subscriptions());
        subscriptionsLabel.setVisible(!model.subscriptions().isEmpty());
        onDateButton.setDisable(!model.canApply());
        applyButton.setText(model.verb());
        applyButton.setDisable(!model.canApply());
    }
}
