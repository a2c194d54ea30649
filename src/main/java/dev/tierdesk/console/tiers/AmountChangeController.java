package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.AmountKind;
import dev.tierdesk.catalog.bulk.AmountRounding;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the form for a change of amounts: by what, rounded how, which amounts. A part of several wizards.
public final class AmountChangeController {
    private final AmountChangeViewModel model;
    private final Messages messages;

    @FXML private HBox byBox;
    @FXML private Field valueInput;
    @FXML private DecimalField valueField;
    @FXML private ComboBox<AmountRounding> roundingBox;
    @FXML private Field digitsInput;
    @FXML private TextField digitsField;
    @FXML private FlowPane movesBox;

    public AmountChangeController(AmountChangeViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        ToggleGroup group = new ToggleGroup();
        for (By by : By.values()) {
            ToggleButton button = new ToggleButton(messages.word(by));
            button.setId("by-" + by.name());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(by == model.by().get());
            button.setOnAction(e -> {
                button.setSelected(true);
                model.by().set(by);
            });
            byBox.getChildren().add(button);
        }
        model.by().subscribe(by -> valueInput.labelProperty().set(
                messages.get(by == By.SET ? "tiers.amounts.value.set" : "tiers.amounts.value")));
        valueField.setNumbers(messages.numbers());
        valueField.valueProperty().subscribe(model.value()::set);
        valueField.unreadProperty().subscribe(text ->
                model.valueProblem().set(text == null ? "" : messages.get("tiers.amounts.unread")));
        valueInput.problemProperty().bind(model.valueProblem());
        roundingBox.setConverter(new RoundingWords());
        roundingBox.getItems().setAll(AmountChangeViewModel.ROUNDINGS);
        roundingBox.valueProperty().bindBidirectional(model.rounding());
        digitsInput.managedProperty().bind(digitsInput.visibleProperty());
        model.rounding().subscribe(how -> digitsInput.setVisible(how instanceof AmountRounding.Digits));
        digitsField.textProperty().bindBidirectional(model.digits());
        digitsInput.problemProperty().bind(model.digitsProblem());
        for (AmountKind kind : AmountKind.values()) {
            CheckBox box = new CheckBox(messages.word(kind));
            box.setId("moves-" + kind.name());
            box.setSelected(model.moves().get().contains(kind));
            box.selectedProperty().subscribe((before, wanted) -> model.move(kind, wanted));
            movesBox.getChildren().add(box);
        }
    }

    /// Puts the focus into the number.
    public void begin() {
        valueField.requestFocus();
    }

    private final class RoundingWords extends StringConverter<AmountRounding> {
        @Override
        public String toString(@Nullable AmountRounding rounding) {
            return rounding == null ? "" : model.words(rounding);
        }

        @Override
        public @Nullable AmountRounding fromString(String words) {
            return null;
        }
    }
}
