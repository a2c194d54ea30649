package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.Variable;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the variables of formulas: their table, and the form of the chosen one.
final class VariablesController {
    private final SettingsViewModel model;
    private final Messages messages;

    @FXML private TableView<Variable> variablesTable;
    @FXML private TableColumn<Variable, String> nameColumn;
    @FXML private TableColumn<Variable, String> defaultColumn;
    @FXML private TableColumn<Variable, String> minimumColumn;
    @FXML private TableColumn<Variable, String> maximumColumn;
    @FXML private Button addButton;
    @FXML private Button removeButton;
    @FXML private VBox formBox;
    @SuppressWarnings("NullAway.Init") // set by initialize
    private RowList<Variable> rows;

    VariablesController(SettingsViewModel model) {
        this.model = model;
        messages = model.messages();
    }

    @FXML
    private void initialize() {
        addButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        RowList.text(nameColumn, variable -> "var." + variable.name());
        RowList.text(defaultColumn, variable -> number(variable.defaultValue()));
        RowList.text(minimumColumn, variable -> number(variable.minimum()));
        RowList.text(maximumColumn, variable -> number(variable.maximum()));
        rows = new RowList<>(variablesTable, formBox, Variable::name, index -> {
            VariableController form = new VariableController(model, index);
            return new RowList.Form(Views.load(form, messages), form::focus, form::close);
        });
        model.editing().state().subscribe(state -> rows.show(Objects.requireNonNull(state).value().variables()));
        removeButton.disableProperty().bind(variablesTable.getSelectionModel().selectedItemProperty().isNull());
    }

    void focus(String path) {
        rows.focus(path);
    }

    @FXML
    private void add() {
        model.editing().change("variables.add", s -> {
            String name = IntStream.iterate(1, i -> i + 1)
                    .mapToObj(i -> i == 1 ? "factor" : "factor_" + i)
                    .filter(candidate -> s.variables().stream().noneMatch(v -> v.name().equals(candidate)))
                    .findFirst()
                    .orElseThrow();
            return s.with(
                    e -> e.variables = SettingsTexts.plus(e.variables, new Variable(name, BigDecimal.ONE, null, null)));
        });
        rows.chooseLast();
        rows.focus("variables");
    }

    @FXML
    private void remove() {
        int index = rows.index();
        model.forgetUnfinished("variables");
        model.editing()
                .change("variables.remove", s -> s.with(e -> e.variables = SettingsTexts.without(e.variables, index)));
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? "—" : messages.numbers().show(value);
    }
}
