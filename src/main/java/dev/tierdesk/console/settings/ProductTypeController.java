package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Credential;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the form of one product type: what it is called, and the units it brings along.
final class ProductTypeController {
    private final SettingsViewModel model;
    private final Messages messages;
    private final Inputs<CatalogSettings> inputs;
    private final int index;
    private final String path;

    @FXML private TextField nameField;
    @FXML private TextField codeField;
    @FXML private ComboBox<String> credentialBox;
    @FXML private TableView<TypeUnit> unitsTable;
    @FXML private TableColumn<TypeUnit, String> unitColumn;
    @FXML private TableColumn<TypeUnit, String> codeColumn;
    @FXML private TableColumn<TypeUnit, String> aggregationColumn;
    @FXML private TableColumn<TypeUnit, String> tickedColumn;
    @FXML private Button addUnitButton;
    @FXML private Button removeUnitButton;
    @FXML private VBox unitBox;
    @SuppressWarnings("NullAway.Init") // set by initialize
    private RowList<TypeUnit> units;
    private Subscription shown = Subscription.EMPTY;

    ProductTypeController(SettingsViewModel model, int index) {
        this.model = model;
        this.index = index;
        messages = model.messages();
        inputs = new Inputs<>(model.editing(), messages);
        path = "product_types[" + model.settings().productTypes().get(index).code() + "].";
    }

    @FXML
    private void initialize() {
        addUnitButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        inputs.text(nameField, path + "name", s -> type(s).name(),
                (s, text) -> with(s, t -> new ProductType(t.code(), text, t.credential(), t.units(), t.templates())));
        inputs.text(codeField, path + "code", s -> type(s).code(),
                (s, text) -> with(s, t -> new ProductType(text, t.name(), t.credential(), t.units(), t.templates())));
        inputs.choice(
                credentialBox, path + "credential", s -> Arrays.stream(Credential.values()).map(Enum::name).toList(),
                s -> type(s).credential().name(),
                (s, name) -> with(s,
                        t -> new ProductType(t.code(), t.name(), Credential.valueOf(name), t.units(), t.templates())),
                name -> messages.word(Credential.valueOf(name)));
        inputs.refresh();
        RowList.text(unitColumn, unit -> unit.template().name());
        RowList.text(codeColumn, unit -> unit.template().code());
        RowList.text(aggregationColumn, unit -> messages.word(unit.template().aggregation()));
        RowList.text(tickedColumn, unit -> messages.get(unit.ticked() ? "common.yes" : "common.no"));
        units = new RowList<>(unitsTable, unitBox, unit -> unit.template().code(), row -> {
            UnitTemplateController form = new UnitTemplateController(model, index, row, path);
            return new RowList.Form(Views.load(form, messages), form::focus, form::close);
        });
        shown = model.editing().state().subscribe(this::show);
        removeUnitButton.disableProperty().bind(unitsTable.getSelectionModel().selectedItemProperty().isNull());
    }

    boolean focus(String wanted) {
        if (wanted.contains("].units") || wanted.contains("].templates")) {
            units.focus(wanted.substring(wanted.indexOf("].") + 2));
            return true;
        }
        return inputs.focus(wanted) || inputs.focus(path + "name");
    }

    void close() {
        shown.unsubscribe();
        inputs.clear();
        units.close();
    }

    @FXML
    private void addUnit() {
        model.editing().change("product_types.units.add", s -> with(s, t -> {
            String code = IntStream.iterate(1, i -> i + 1)
                    .mapToObj(i -> "unit_" + i)
                    .filter(candidate -> TypeUnit.of(t).stream().noneMatch(u -> u.template().code().equals(candidate)))
                    .findFirst()
                    .orElseThrow();
            UnitTemplate unit = new UnitTemplate(
                    code, messages.get("settings.types.new-unit"), "", Aggregation.COUNT, "", null);
            return TypeUnit.in(t, SettingsTexts.plus(TypeUnit.of(t), new TypeUnit(unit, false)));
        }));
        units.chooseLast();
    }

    @FXML
    private void removeUnit() {
        int row = units.index();
        model.editing().change("product_types.units.remove",
                s -> with(s, t -> TypeUnit.in(t, SettingsTexts.without(TypeUnit.of(t), row))));
    }

    private void show(@Nullable State<CatalogSettings> state) {
        if (state != null && index < state.value().productTypes().size()) {
            units.show(TypeUnit.of(state.value().productTypes().get(index)));
        }
    }

    private ProductType type(CatalogSettings settings) {
        return settings.productTypes().get(index);
    }

    private CatalogSettings with(CatalogSettings settings, UnaryOperator<ProductType> change) {
        return settings.with(e -> e.productTypes = SettingsTexts.with(e.productTypes, index, change));
    }
}
