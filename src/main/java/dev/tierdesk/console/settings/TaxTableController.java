package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the tax table: its rows, and the form of the chosen one.
final class TaxTableController {
    private final SettingsViewModel model;
    private final Messages messages;

    @FXML private TableView<TaxRule> rulesTable;
    @FXML private TableColumn<TaxRule, String> countryColumn;
    @FXML private TableColumn<TaxRule, String> categoryColumn;
    @FXML private TableColumn<TaxRule, String> rateColumn;
    @FXML private TableColumn<TaxRule, String> validFromColumn;
    @FXML private Button addButton;
    @FXML private Button removeButton;
    @FXML private VBox formBox;
    @SuppressWarnings("NullAway.Init") // set by initialize
    private RowList<TaxRule> rows;

    TaxTableController(SettingsViewModel model) {
        this.model = model;
        messages = model.messages();
    }

    @FXML
    private void initialize() {
        addButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        RowList.text(countryColumn, rule -> SettingsTexts.country(rule.country(), messages.language()));
        RowList.text(categoryColumn, rule -> messages.word(rule.category()));
        RowList.text(rateColumn, rule -> messages.numbers().show(rule.rate()));
        RowList.text(validFromColumn, rule -> model.dates().day(rule.validFrom()));
        rows = new RowList<>(rulesTable, formBox, rule -> "", index -> {
            TaxRuleController form = new TaxRuleController(model, index);
            return new RowList.Form(Views.load(form, messages), form::focus, form::close);
        }, SettingsTexts.byCountry(TaxRule::country, messages.language()));
        model.editing().state().subscribe(state -> rows.show(Objects.requireNonNull(state).value().taxRules()));
        removeButton.disableProperty().bind(rulesTable.getSelectionModel().selectedItemProperty().isNull());
    }

    void focus(String path) {
        rows.focus(path);
    }

    @FXML
    private void add() {
        model.editing().change("tax_rules.add", s -> {
            List<TaxRule> rules = s.taxRules();
            TaxRule last = rules.isEmpty() ? null : rules.getLast();
            TaxRule rule = new TaxRule(
                    last == null ? Objects.requireNonNullElse(s.sellerCountry(), "") : last.country(),
                    TaxCategory.DEFAULT, BigDecimal.ZERO, model.today());
            return s.with(e -> e.taxRules = SettingsTexts.plus(rules, rule));
        });
        rows.chooseLast();
    }

    @FXML
    private void remove() {
        int index = rows.index();
        model.forgetUnfinished("tax_rules");
        model.editing()
                .change("tax_rules.remove", s -> s.with(e -> e.taxRules = SettingsTexts.without(e.taxRules, index)));
    }
}
