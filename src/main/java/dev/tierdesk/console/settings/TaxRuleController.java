package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.TypedDate;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// Wires the form of one tax rule.
final class TaxRuleController {
    private final Messages messages;
    private final Inputs<CatalogSettings> inputs;
    private final int index;
    private final String path;

    @FXML private ComboBox<String> countryBox;
    @FXML private ComboBox<String> categoryBox;
    @FXML private TextField rateField;
    @FXML private TextField validFromField;

    TaxRuleController(SettingsViewModel model, int index) {
        this.index = index;
        messages = model.messages();
        inputs = new Inputs<>(model.editing(), messages);
        path = "tax_rules[" + index + "].";
    }

    @FXML
    private void initialize() {
        inputs.choice(
                countryBox, path + "country", s -> SettingsTexts.countries(messages.language()), s -> rule(s).country(),
                (s, code) -> with(s, r -> new TaxRule(code, r.category(), r.rate(), r.validFrom())),
                code -> SettingsTexts.country(code, messages.language()));
        inputs.choice(categoryBox, path + "category", s -> Arrays.stream(TaxCategory.values()).map(Enum::name).toList(),
                s -> rule(s).category().name(),
                (s, name) -> with(s, r -> new TaxRule(r.country(), TaxCategory.valueOf(name), r.rate(), r.validFrom())),
                name -> messages.word(TaxCategory.valueOf(name)));
        inputs.parsed(rateField, path + "rate", s -> messages.numbers().edit(rule(s).rate()),
                (s, text) -> SettingsTexts.number(text, messages.numbers())
                        .map(rate -> with(s, r -> new TaxRule(r.country(), r.category(), rate, r.validFrom()))),
                "settings.number.unread");
        inputs.parsed(validFromField, path + "valid_from", s -> rule(s).validFrom().toString(),
                (s, text) -> TypedDate.day(text)
                        .map(day -> with(s, r -> new TaxRule(r.country(), r.category(), r.rate(), day))),
                "common.day.unread");
        inputs.refresh();
    }

    boolean focus(String wanted) {
        return inputs.focus(wanted) || inputs.focus(path + "country");
    }

    void close() {
        inputs.clear();
    }

    private TaxRule rule(CatalogSettings settings) {
        return settings.taxRules().get(index);
    }

    private CatalogSettings with(CatalogSettings settings, UnaryOperator<TaxRule> change) {
        return settings.with(e -> e.taxRules = SettingsTexts.with(e.taxRules, index, change));
    }
}
