package dev.tierdesk.console.settings;

import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the preferences of this computer. Every choice counts at once.
final class PreferencesController {
    private static final BigDecimal SAMPLE = new BigDecimal("12345.67");

    private final PreferencesModel model;
    private final Messages messages;

    @FXML private HBox themeBox;
    @FXML private HBox textSizeBox;
    @FXML private ComboBox<String> languageBox;
    @FXML private ComboBox<String> numbersBox;
    @FXML private TextField authorField;

    PreferencesController(PreferencesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        segments(themeBox, List.of(Theme.Choice.values()), Preferences::theme, Preferences::withTheme);
        segments(textSizeBox, List.of(Theme.TextSize.values()), Preferences::textSize, Preferences::withTextSize);
        List<String> languages = Stream.concat(Stream.of(""), Messages.LANGUAGES.stream().map(Locale::getLanguage))
                .toList();
        choice(languageBox, languages, Preferences::language, Preferences::withLanguage, code -> code.isEmpty()
                ? messages.get("settings.language.system")
                : Locale.of(code).getDisplayLanguage(Locale.of(code)));
        choice(numbersBox, List.of("", "en", "de"), Preferences::numbers, Preferences::withNumbers, tag -> tag.isEmpty()
                ? messages.get("settings.numbers.system")
                : new Numbers(Locale.forLanguageTag(tag)).show(SAMPLE));
        authorField.setText(model.value().get().author());
        authorField.textProperty().addListener((o, before, text) -> model.update(p -> p.withAuthor(text.strip())));
    }

    void focus() {
        themeBox.getChildren().getFirst().requestFocus();
    }

    private interface With<T> {
        Preferences with(Preferences preferences, T value);
    }

    private <E extends Enum<E>> void segments(HBox box, List<E> values, Function<Preferences, E> get, With<E> with) {
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < values.size(); i++) {
            E value = values.get(i);
            ToggleButton button = new ToggleButton(messages.word(value));
            button.setToggleGroup(group);
            button.getStyleClass().add(i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill");
            button.setOnAction(e -> {
                button.setSelected(true);
                model.update(p -> with.with(p, value));
            });
            model.value().subscribe(p -> button.setSelected(get.apply(p) == value));
            box.getChildren().add(button);
        }
    }

    private void choice(
            ComboBox<String> box, List<String> values, Function<Preferences, String> get, With<String> with,
            UnaryOperator<String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.getItems().setAll(values);
        box.setValue(get.apply(model.value().get()));
        box.valueProperty().addListener((o, before, value) -> model.update(p -> with.with(p, value)));
    }
}
