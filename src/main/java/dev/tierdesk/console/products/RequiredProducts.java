package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The products that a product requires: links with a button each, and a choice to add one.
final class RequiredProducts extends VBox {
    private final ProductEditorViewModel model;
    private final Messages messages;
    private final FlowPane links = new FlowPane(8, 8);
    private final SearchableComboBox<String> add = new SearchableComboBox<>();
    private final Label problem = new Label();

    RequiredProducts(ProductEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        getStyleClass().add("required-products");
        add.setId("requiresAddBox");
        add.setPromptText(messages.get("products.requires.add"));
        add.setAccessibleText(messages.get("products.requires.add"));
        add.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null ? "" : name(code);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        add.setOnHidden(e -> take());
        add.focusedProperty().addListener((o, before, focused) -> take());
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(links, add, problem);
        model.editing().state().subscribe(this::show);
    }

    boolean focus(String path) {
        if (path.startsWith("requires")) {
            add.requestFocus();
        }
        return path.startsWith("requires");
    }

    /// Takes the choice once it is made: on the way to it the arrow keys go through others.
    private void take() {
        String code = add.getValue();
        if (code != null && !add.isShowing()) {
            model.editing().change("requires", p -> p.with(e -> e.requires.add(code)));
        }
    }

    private void show(@Nullable State<Product> state) {
        if (state == null) {
            return;
        }
        Product product = state.value();
        List<Node> nodes = new ArrayList<>();
        product.requires().forEach(code -> nodes.add(link(code)));
        links.getChildren().setAll(nodes);
        links.setVisible(!nodes.isEmpty());
        links.setManaged(!nodes.isEmpty());
        List<String> others = state.catalog().products().stream()
                .map(Product::code)
                .filter(code -> !code.equals(product.code()) && !product.requires().contains(code))
                .toList();
        add.setValue(null);
        if (!others.equals(add.getItems())) {
            add.getItems().setAll(others);
        }
        problem.setText(model.editing().problems().stream()
                .filter(p -> p.where().path().startsWith("requires"))
                .map(messages::problem)
                .findFirst()
                .orElse(""));
    }

    private Node link(String code) {
        Hyperlink open = new Hyperlink(name(code));
        open.setOnAction(e -> model.desk().navigator().open(Kind.PRODUCT, code));
        Button remove = new Button();
        remove.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        remove.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        remove.getStyleClass().addAll("flat", "small", "icon-button");
        remove.setAccessibleText(messages.get("products.requires.remove", "name", name(code)));
        remove.setOnAction(e -> model.editing().change("requires", p -> p.with(edit -> edit.requires.remove(code))));
        HBox box = new HBox(open, remove);
        box.getStyleClass().add("link-chip");
        return box;
    }

    private String name(String code) {
        return model.workspace().working().get().product(code).map(Product::name).orElse(code);
    }
}
