package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// Wires what a unit suits and who uses it, with links.
final class UnitUseController {
    private final UnitEditorViewModel model;
    private final Messages messages;
    private boolean showing;

    @FXML private FlowPane typesPane;
    @FXML private FlowPane productsPane;
    @FXML private FlowPane plansPane;

    UnitUseController(UnitEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
    }

    @FXML
    private void initialize() {
        for (FlowPane links : List.of(productsPane, plansPane)) {
            links.prefWrapLengthProperty().bind(links.widthProperty()); // so high is their row
        }
        model.editing().state().subscribe(this::show);
    }

    /// Puts the focus into the product types; false where the path is not of them.
    boolean focus(String path) {
        boolean mine = path.startsWith("product_types") && !typesPane.getChildren().isEmpty();
        if (mine) {
            typesPane.getChildren().getFirst().requestFocus();
        }
        return mine;
    }

    private void show(@Nullable State<BillableUnit> state) {
        if (state == null) {
            return;
        }
        List<ProductType> types = state.catalog().settings().productTypes();
        if (typesPane.getChildren().size() != types.size()) {
            typesPane.getChildren().setAll(types.stream().map(this::typeBox).toList());
        }
        showing = true;
        for (int i = 0; i < types.size(); i++) {
            CheckBox box = (CheckBox) typesPane.getChildren().get(i);
            box.setText(types.get(i).name());
            box.setSelected(state.value().productTypes().contains(types.get(i).code()));
        }
        showing = false;
        UnitUse use = model.use(state);
        fill(productsPane, use.products().stream().map(p -> link(Kind.PRODUCT, p.code(), p.name())).toList());
        fill(plansPane, use.plans().stream().map(p -> link(Kind.PLAN, p.code(), p.name())).toList());
    }

    private CheckBox typeBox(ProductType type) {
        CheckBox box = new CheckBox(type.name());
        box.setMnemonicParsing(false);
        box.selectedProperty().addListener((o, before, on) -> {
            if (!showing) {
                model.editing().change("product_types", unit -> unit.with(e -> {
                    e.productTypes.remove(type.code());
                    if (on) {
                        e.productTypes.add(type.code());
                    }
                }));
            }
        });
        return box;
    }

    private void fill(FlowPane pane, List<Node> links) {
        Label none = new Label(messages.get("common.none"));
        none.getStyleClass().addAll("muted", "use-none");
        pane.getChildren().setAll(links.isEmpty() ? List.of(none) : links);
    }

    private Node link(Kind kind, String code, String name) {
        Hyperlink link = new Hyperlink(name);
        link.getStyleClass().add("use-link");
        link.setOnAction(e -> model.desk().navigator().open(kind, code, kind == Kind.PRODUCT ? "units" : "prices"));
        return link;
    }
}
