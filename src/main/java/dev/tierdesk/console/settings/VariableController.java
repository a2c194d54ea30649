package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.words.Messages;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;

/// Wires the form of one variable.
final class VariableController {
    private final Messages messages;
    private final Inputs<CatalogSettings> inputs;
    private final int index;
    private final String path;

    @FXML private TextField nameField;
    @FXML private TextField defaultField;
    @FXML private DecimalField minimumField;
    @FXML private DecimalField maximumField;

    VariableController(SettingsViewModel model, int index) {
        this.index = index;
        messages = model.messages();
        inputs = new Inputs<>(model.editing(), messages);
        path = "variables[" + model.settings().variables().get(index).name() + "].";
    }

    @FXML
    private void initialize() {
        inputs.text(nameField, path + "name", s -> variable(s).name(),
                (s, text) -> with(s, v -> new Variable(text, v.defaultValue(), v.minimum(), v.maximum())));
        inputs.parsed(defaultField, path + "default", s -> messages.numbers().edit(variable(s).defaultValue()),
                (s, text) -> SettingsTexts.number(text, messages.numbers())
                        .map(value -> with(s, v -> new Variable(v.name(), value, v.minimum(), v.maximum()))),
                "settings.number.unread");
        inputs.number(minimumField, path + "minimum", s -> variable(s).minimum(),
                (s, value) -> with(s, v -> new Variable(v.name(), v.defaultValue(), value, v.maximum())));
        inputs.number(maximumField, path + "maximum", s -> variable(s).maximum(),
                (s, value) -> with(s, v -> new Variable(v.name(), v.defaultValue(), v.minimum(), value)));
        inputs.refresh();
    }

    boolean focus(String wanted) {
        return inputs.focus(wanted) || inputs.focus(path + "name");
    }

    void close() {
        inputs.clear();
    }

    private Variable variable(CatalogSettings settings) {
        return settings.variables().get(index);
    }

    private CatalogSettings with(CatalogSettings settings, UnaryOperator<Variable> change) {
        return settings.with(e -> e.variables = SettingsTexts.with(e.variables, index, change));
    }
}
