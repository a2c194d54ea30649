package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.pricing.Problem;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Set<String> left = new HashSet<>();

    @FXML private Field nameInput;
    @FXML private TextField nameField;
    @FXML private Field codeInput;
    @FXML private TextField codeField;
    @FXML private ComboBox<Cadence> newCadenceBox;
    @FXML private ComboBox<Currency> newCurrencyBox;

    NewPlanController(NewPlanViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
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
        inputs().forEach((path, input) -> Objects.requireNonNull(input.getInput()).focusedProperty()
                .addListener((o, before, focused) -> {
            if (!focused) {
                left.add(path);
                tell();
            }
        }));
        model.problems().subscribe(problems -> tell());
    }

    /// Puts the focus into the name.
    void begin() {
        nameField.requestFocus();
    }

    @FXML
    private void create() {
        left.addAll(inputs().keySet());
        tell();
        model.create().ifPresentOrElse(
                path -> Objects.requireNonNull(inputs().getOrDefault(path, nameInput).getInput()).requestFocus(),
                desk.dialogs()::close);
    }

    @FXML
    private void cancel() {
        desk.dialogs().close();
    }

    private Map<String, Field> inputs() {
        return Map.of("name", nameInput, "code", codeInput);
    }

    private void tell() {
        inputs().forEach((path, input) -> input.problemProperty().set(model.problems().get().stream()
                .filter(problem -> left.contains(path) && problem.where().path().equals(path))
                .sorted(Comparator.comparing(Problem::severity))
                .map(desk.messages()::problem)
                .findFirst()
                .orElse("")));
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
