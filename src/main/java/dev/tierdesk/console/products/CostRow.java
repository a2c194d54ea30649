package dev.tierdesk.console.products;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.tiers.RawAmount;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One cost of a product: key, amount, currency, unit, and a button to remove it.
final class CostRow extends HBox {
    private final ProductEditorViewModel model;
    private final Messages messages;
    private final int index;
    private final TextField key = new TextField();
    private final DecimalField amount = new DecimalField();
    private final ComboBox<String> currency = new ComboBox<>();
    private final ComboBox<String> unit = new ComboBox<>();

    /// @param index of the cost among those of the product
    CostRow(ProductEditorViewModel model, Inputs<Product> inputs, int index, Runnable remove) {
        this.model = model;
        this.index = index;
        messages = model.desk().messages();
        getStyleClass().add("cost-row");
        tie(inputs);
        Button button = new Button();
        button.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setAccessibleText(messages.get("products.costs.remove"));
        button.setOnAction(e -> remove.run());
        Field unitField = field("field.unit", unit, "cost-unit");
        HBox.setHgrow(unitField, Priority.ALWAYS);
        getChildren().addAll(
                field("field.key", key, "cost-key"),
                field("field.amount", amount, "cost-amount"),
                field("field.currency", currency, "cost-currency"),
                unitField,
                button);
        List.of(currency, unit).forEach(box -> box.setMaxWidth(Double.MAX_VALUE));
        amount.setPromptText("0");
        RawAmount.onHover(amount, messages);
        key.setId("costKey" + index);
        amount.setId("costAmount" + index);
        currency.setId("costCurrency" + index);
        unit.setId("costUnit" + index);
    }

    void focusKey() {
        key.requestFocus();
    }

    /// The native path of a field of this cost, which is named by its place among the costs while it is edited.
    static String path(int index, String field) {
        return "costs[" + index + "]." + field;
    }

    private void tie(Inputs<Product> inputs) {
        inputs.text(key, path(index, "key"), p -> cost(p).map(Cost::key).orElse(""),
                with((c, text) -> new Cost(text.strip(), c.amount(), c.currency(), c.unit())));
        inputs.number(amount, path(index, "amount"), this::amount,
                (p, value) -> with((Cost c, BigDecimal v) -> new Cost(c.key(), v, c.currency(), c.unit()))
                        .apply(p, value == null ? BigDecimal.ZERO : value));
        inputs.choice(currency, path(index, "currency"), p -> currencies(),
                p -> cost(p).map(c -> c.currency().getCurrencyCode()).orElse(""),
                with((c, code) -> new Cost(c.key(), c.amount(), Currency.getInstance(code), c.unit())), code -> code);
        inputs.object(unit, path(index, "unit"), Kind.UNIT, this::units, p -> cost(p).map(Cost::unit).orElse(""),
                with((c, code) -> new Cost(c.key(), c.amount(), c.currency(), code.isEmpty() ? null : code)),
                messages.get("products.costs.anyUnit"));
    }

    /// The amount; none where it is 0 because nothing was typed yet.
    private @Nullable BigDecimal amount(Product product) {
        return cost(product)
                .map(Cost::amount)
                .filter(value -> value.signum() != 0 || !amount.getText().isBlank())
                .orElse(null);
    }

    private <V> BiFunction<Product, V, Product> with(BiFunction<Cost, V, Cost> change) {
        return (product, value) -> cost(product)
                .map(cost -> product.with(e -> e.costs.set(index, change.apply(cost, value))))
                .orElse(product);
    }

    private Optional<Cost> cost(Product product) {
        return index < product.costs().size() ? Optional.of(product.costs().get(index)) : Optional.empty();
    }

    private List<String> currencies() {
        CatalogSettings settings = model.workspace().working().get().settings();
        return settings.currencies().stream().map(Currency::getCurrencyCode).toList();
    }

    private List<String> units(Product product) {
        return Stream.concat(Stream.of(""), product.units().stream()).toList();
    }

    private Field field(String label, Node input, String style) {
        Field field = new Field();
        if (index == 0) {
            field.setLabel(messages.get(label));
        }
        input.setAccessibleText(messages.get(label));
        field.setInput(input);
        field.getStyleClass().add(style);
        return field;
    }
}
