package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.FormProblems;
import java.util.Currency;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the form for a new plan.
final class NewPlanController {
    private final NewPlanViewModel model;
    private final Desk desk;
    private final FormProblems problems;

    @FXML private Field nameInput;
    @FXML private TextField nameField;
    @FXML private Field codeInput;
    @FXML private TextField codeField;
    @FXML private ComboBox<Cadence> newCadenceBox;
    @FXML private ComboBox<Currency> newCurrencyBox;

    NewPlanController(NewPlanViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        problems = new FormProblems(model.problems(), desk.messages());
    }

    @FXML
    private void initialize() {
        nameField.textProperty().bindBidirectional(model.name());
        codeField.textProperty().bindBidirectional(model.code());
        newCadenceBox.setConverter(words(model::words));
        newCadenceBox.getItems().setAll(Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY);
        newCadenceBox.valueProperty().bindBidirectional(model.cadence());
        newCurrencyBox.setConverter(words(Currency::getCurrencyCode));
        newCurrencyBox.getItems().setAll(model.currencies());
        newCurrencyBox.valueProperty().bindBidirectional(model.currency());
        problems.tellAt("name", nameInput);
        problems.tellAt("code", codeInput);
    }

    /// Puts the focus into the name.
    void begin() {
        nameField.requestFocus();
    }

    @FXML
    private void create() {
        problems.tellAll();
        model.create().ifPresentOrElse(path -> problems.focus(path, nameInput), desk.dialogs()::close);
    }

    @FXML
    private void cancel() {
        desk.dialogs().close();
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
