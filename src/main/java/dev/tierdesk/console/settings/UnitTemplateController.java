package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// Wires the form of one unit of a product type.
final class UnitTemplateController {
    private final Messages messages;
    private final Inputs<CatalogSettings> inputs;
    private final int type;
    private final int index;
    private final String path;

    @FXML private TextField nameField;
    @FXML private TextField codeField;
    @FXML private TextField labelField;
    @FXML private ComboBox<String> aggregationBox;
    @FXML private TextField eventTypeField;
    @FXML private TextField eventFieldField;
    @FXML private CheckBox tickedBox;

    /// @param type index of the product type
    /// @param index of the unit among all of the type
    /// @param typePath path of the product type, with its point
    UnitTemplateController(SettingsViewModel model, int type, int index, String typePath) {
        this.type = type;
        this.index = index;
        messages = model.messages();
        inputs = new Inputs<>(model.editing(), messages);
        TypeUnit unit = unit(model.settings());
        path = typePath + (unit.ticked() ? "units[" : "templates[") + unit.template().code() + "]";
    }

    @FXML
    private void initialize() {
        inputs.text(nameField, path + ".name", s -> template(s).name(), (s, text) -> with(s, t -> new UnitTemplate(
                t.code(), text, t.unitLabel(), t.aggregation(), t.eventType(), t.eventField())));
        inputs.text(codeField, path, s -> template(s).code(), (s, text) -> with(s, t -> new UnitTemplate(
                text, t.name(), t.unitLabel(), t.aggregation(), t.eventType(), t.eventField())));
        inputs.text(labelField, path + ".unit_label", s -> template(s).unitLabel(),
                (s, text) -> with(s, t -> new UnitTemplate(
                t.code(), t.name(), text, t.aggregation(), t.eventType(), t.eventField())));
        inputs.choice(aggregationBox, path + ".aggregation",
                s -> Arrays.stream(Aggregation.values()).map(Enum::name).toList(),
                s -> template(s).aggregation().name(),
                (s, name) -> with(s, t -> new UnitTemplate(
                        t.code(), t.name(), t.unitLabel(), Aggregation.valueOf(name), t.eventType(), t.eventField())),
                name -> messages.word(Aggregation.valueOf(name)));
        inputs.text(eventTypeField, path + ".event_type", s -> template(s).eventType(),
                (s, text) -> with(s, t -> new UnitTemplate(
                t.code(), t.name(), t.unitLabel(), t.aggregation(), text, t.eventField())));
        inputs.text(
                eventFieldField, path + ".event_field", s -> Objects.requireNonNullElse(template(s).eventField(), ""),
                (s, text) -> with(s, t -> new UnitTemplate(
                        t.code(), t.name(), t.unitLabel(), t.aggregation(), t.eventType(),
                        text.isEmpty() ? null : text)));
        inputs.check(tickedBox, path + ".ticked", s -> unit(s).ticked(),
                (s, ticked) -> change(s, u -> new TypeUnit(u.template(), ticked)));
        inputs.refresh();
    }

    boolean focus(String wanted) {
        return inputs.focus(wanted) || inputs.focus(path + ".name");
    }

    void close() {
        inputs.clear();
    }

    private TypeUnit unit(CatalogSettings settings) {
        return TypeUnit.of(settings.productTypes().get(type)).get(index);
    }

    private UnitTemplate template(CatalogSettings settings) {
        return unit(settings).template();
    }

    private CatalogSettings with(CatalogSettings settings, UnaryOperator<UnitTemplate> change) {
        return change(settings, unit -> new TypeUnit(change.apply(unit.template()), unit.ticked()));
    }

    private CatalogSettings change(CatalogSettings settings, UnaryOperator<TypeUnit> change) {
        return settings.with(e -> e.productTypes = SettingsTexts.with(e.productTypes, type,
                (ProductType t) -> TypeUnit.in(t, SettingsTexts.with(TypeUnit.of(t), index, change))));
    }
}
