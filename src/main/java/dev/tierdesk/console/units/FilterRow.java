package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One filter condition of a unit: field, operator, value, and a button to remove it.
final class FilterRow extends HBox {
    private final int index;
    private final TextField field = new TextField();

    /// @param index of the condition among those of the unit
    FilterRow(Inputs<BillableUnit> inputs, Messages messages, int index, Runnable remove) {
        this.index = index;
        getStyleClass().add("filter-row");
        field.getStyleClass().addAll("mono", "filter-field");
        field.setId("filterField" + index);
        field.setPromptText(messages.get("field.event_field"));
        field.setAccessibleText(messages.get("field.event_field"));
        inputs.text(field, path("field"), u -> condition(u).map(FilterCondition::field).orElse(""),
                with((c, text) -> new FilterCondition(text.strip(), c.operator(), c.value())));
        ComboBox<String> operator = new ComboBox<>();
        operator.setId("filterOperator" + index);
        operator.getStyleClass().add("filter-operator");
        operator.setAccessibleText(messages.get("field.operator"));
        inputs.choice(operator, path("operator"),
                u -> Arrays.stream(FilterOperator.values()).map(Enum::name).toList(),
                u -> condition(u).map(c -> c.operator().name()).orElse(""),
                with((c, name) -> new FilterCondition(c.field(), FilterOperator.valueOf(name), c.value())),
                name -> name.isEmpty() ? "" : messages.word(FilterOperator.valueOf(name)));
        TextField value = new TextField();
        value.setId("filterValue" + index);
        value.getStyleClass().add("mono");
        value.setPromptText(messages.get("units.filter.value"));
        value.setAccessibleText(messages.get("units.filter.value"));
        HBox.setHgrow(value, Priority.ALWAYS);
        inputs.text(value, path("value"), u -> condition(u).map(FilterCondition::value).orElse(""),
                with((c, text) -> new FilterCondition(c.field(), c.operator(), text)));
        Button button = new Button();
        button.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(messages.get("units.filter.remove"));
        button.setOnAction(e -> remove.run());
        getChildren().addAll(field, operator, value, button);
    }

    void focusField() {
        field.requestFocus();
    }

    private String path(String name) {
        return "filters[" + index + "]." + name;
    }

    private BiFunction<BillableUnit, String, BillableUnit> with(
            BiFunction<FilterCondition, String, FilterCondition> change) {
        return (unit, text) -> condition(unit)
                .map(condition -> unit.with(e -> e.filters.set(index, change.apply(condition, text))))
                .orElse(unit);
    }

    private Optional<FilterCondition> condition(BillableUnit unit) {
        return index < unit.filters().size() ? Optional.of(unit.filters().get(index)) : Optional.empty();
    }
}
