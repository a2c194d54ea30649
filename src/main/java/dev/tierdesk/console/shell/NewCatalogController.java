package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// Asks what a new catalog needs: name, currency, time zone, and who signs its changes.
final class NewCatalogController {
    private static final int LONGEST_NAME = 120;

    private final Messages messages;
    private final NewCatalogStart start;
    private final Consumer<NewCatalogStart> create;
    private final Runnable cancel;

    @FXML private Field nameBox;
    @FXML private TextField nameField;
    @FXML private ComboBox<String> currencyField;
    @FXML private ComboBox<String> zoneField;
    @FXML private TextField authorField;

    /// @param start shown at first
    NewCatalogController(Messages messages, NewCatalogStart start, Consumer<NewCatalogStart> create, Runnable cancel) {
        this.messages = messages;
        this.start = start;
        this.create = create;
        this.cancel = cancel;
    }

    @FXML
    private void initialize() {
        nameField.setText(start.name());
        currencyField.getItems().setAll(currencies());
        currencyField.setValue(start.currency().getCurrencyCode());
        zoneField.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zoneField.setValue(start.zone().getId());
        authorField.setText(start.author());
    }

    /// Puts the focus into the name.
    void begin() {
        nameField.requestFocus();
    }

    @FXML
    private void create() {
        String name = nameField.getText().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            nameBox.problemProperty().set(messages.get("shell.new.name-missing"));
            nameField.requestFocus();
            return;
        }
        create.accept(new NewCatalogStart(
                name, Currency.getInstance(currencyField.getValue()), ZoneId.of(zoneField.getValue()),
                authorField.getText().strip()));
    }

    @FXML
    private void cancel() {
        cancel.run();
    }

    private static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
