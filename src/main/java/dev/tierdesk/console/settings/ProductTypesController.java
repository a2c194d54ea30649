package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.Credential;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the product types: their table, and the form of the chosen one.
final class ProductTypesController {
    private final SettingsViewModel model;
    private final Messages messages;

    @FXML private TableView<ProductType> typesTable;
    @FXML private TableColumn<ProductType, String> nameColumn;
    @FXML private TableColumn<ProductType, String> unitsColumn;
    @FXML private Button addButton;
    @FXML private Button removeButton;
    @FXML private VBox formBox;
    @SuppressWarnings("NullAway.Init") // set by initialize
    private RowList<ProductType> rows;

    ProductTypesController(SettingsViewModel model) {
        this.model = model;
        messages = model.messages();
    }

    @FXML
    private void initialize() {
        addButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        RowList.text(nameColumn, ProductType::name);
        RowList.text(unitsColumn, type -> Integer.toString(TypeUnit.of(type).size()));
        rows = new RowList<>(typesTable, formBox, ProductType::code, index -> {
            ProductTypeController form = new ProductTypeController(model, index);
            return new RowList.Form(Views.load(form, messages), form::focus, form::close);
        });
        model.editing().state().subscribe(state -> rows.show(Objects.requireNonNull(state).value().productTypes()));
        removeButton.disableProperty().bind(typesTable.getSelectionModel().selectedItemProperty().isNull());
    }

    void focus(String path) {
        rows.focus(path);
    }

    @FXML
    private void add() {
        model.editing().change("product_types.add", s -> {
            String code = IntStream.iterate(1, i -> i + 1)
                    .mapToObj(i -> i == 1 ? "NEW_TYPE" : "NEW_TYPE_" + i)
                    .filter(candidate -> s.productTypes().stream().noneMatch(t -> t.code().equals(candidate)))
                    .findFirst()
                    .orElseThrow();
            ProductType type =
                    new ProductType(
                            code, messages.get("settings.types.new"), Credential.BEARER_KEY, List.of(), List.of());
            return s.with(e -> e.productTypes = SettingsTexts.plus(e.productTypes, type));
        });
        rows.chooseLast();
    }

    @FXML
    private void remove() {
        int index = rows.index();
        model.forgetUnfinished("product_types");
        model.editing().change("product_types.remove",
                s -> s.with(e -> e.productTypes = SettingsTexts.without(e.productTypes, index)));
    }
}
