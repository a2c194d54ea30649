package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.tiers.KeyGrid;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the Keys tab of a product.
final class ProductKeysController {
    private final ProductEditorViewModel editor;
    private final ProductKeysViewModel model;
    private final Messages messages;
    private final Inputs<Product> inputs;
    private final KeyGrid grid;

    @FXML private Field labelInput;
    @FXML private TextField labelField;
    @FXML private Field defaultKeyInput;
    @FXML private Field policyInput;
    @FXML private ComboBox<String> policyBox;
    @FXML private ComboBox<String> defaultKeyBox;
    @FXML private VBox unkeyedBox;
    @FXML private Label unkeyedLabel;
    @FXML private TextField keyField;
    @FXML private Button giveButton;
    @FXML private HBox giveRow;
    @FXML private Field siblingsInput;
    @FXML private ComboBox<Siblings> siblingsBox;
    @FXML private Label noneLabel;
    @FXML private VBox gridBox;

    /// @param openPrice opens the price of a code alone
    ProductKeysController(ProductEditorViewModel editor, Consumer<String> openPrice) {
        this.editor = editor;
        messages = editor.desk().messages();
        model = new ProductKeysViewModel(editor.workspace(), editor.editing(), messages);
        grid = new KeyGrid(editor.workspace(), editor.desk());
        grid.onOpenPrice(
                id -> editor.workspace().working().get().byId(id).ifPresent(price -> openPrice.accept(price.code())));
        inputs = new Inputs<>(editor.editing(), messages);
    }

    @FXML
    private void initialize() {
        inputs.text(labelField, "price_key_label", ProductKeysViewModel::label, model::withLabel);
        inputs.choice(policyBox, "unmatched_price_key_policy",
                p -> Arrays.stream(UnmatchedKeyPolicy.values()).map(Enum::name).toList(), p -> p.keys().policy().name(),
                ProductKeysViewModel::withPolicy, name -> messages.word(UnmatchedKeyPolicy.valueOf(name)));
        inputs.choice(defaultKeyBox, "default_price_key", model::keys, ProductKeysViewModel::defaultKey,
                ProductKeysViewModel::withDefaultKey, key -> key.isEmpty() ? messages.get("common.none") : key);
        for (Node part : List.of(defaultKeyInput, policyInput, unkeyedBox, siblingsInput, noneLabel, grid)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        gridBox.getChildren().add(grid);
        VBox.setVgrow(grid, Priority.ALWAYS);
        siblingsBox.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Siblings siblings) {
                return siblings == null ? "" : model.name(siblings);
            }

            @Override
            public @Nullable Siblings fromString(String text) {
                return null;
            }
        });
        siblingsBox.valueProperty().addListener((o, before, siblings) -> grid.show(siblings));
        giveButton.disableProperty().bind(keyField.textProperty().isEmpty());
        editor.editing().state().subscribe(this::show);
    }

    /// Puts the focus into a field; false where this tab does not have it.
    boolean focus(String path) {
        return inputs.focus(path);
    }

    @FXML
    private void give() {
        model.giveKey(keyField.getText().strip());
        keyField.clear();
    }

    private void show(@Nullable State<Product> state) {
        if (state == null) {
            return;
        }
        Product product = state.value();
        boolean kept = editor.lock("price_key_label").isPresent();
        labelInput.hintProperty().set(messages.get(kept ? "products.keys.label.kept" : "products.keys.label.hint"));
        defaultKeyInput.setVisible(product.keys().isKeyed());
        policyInput.setVisible(product.keys().isKeyed());
        policyInput.hintProperty().set(messages.get("unmatchedKeyPolicy." + product.keys().policy() + ".does"));
        int unkeyed = model.unkeyed(product).size();
        unkeyedBox.setVisible(unkeyed > 0);
        unkeyedLabel.setText(messages.get("products.keys.unkeyed", "count", unkeyed));
        giveRow.setDisable(unkeyed == 0);
        showSiblings(product);
    }

    private void showSiblings(Product product) {
        List<Siblings> siblings = model.siblings(product);
        if (!siblings.equals(siblingsBox.getItems())) {
            Siblings chosen = siblingsBox.getValue();
            siblingsBox.getItems().setAll(siblings);
            siblingsBox.setValue(siblings.contains(chosen) ? chosen : siblings.isEmpty() ? null : siblings.getFirst());
        }
        siblingsInput.setVisible(siblings.size() > 1);
        noneLabel.setVisible(product.keys().isKeyed() && siblings.isEmpty() && !unkeyedBox.isVisible());
        grid.setVisible(!siblings.isEmpty());
    }
}
