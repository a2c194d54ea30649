package dev.tierdesk.console.prices;

import dev.tierdesk.console.prices.PricesViewModel.Facet;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ListDivider;
import dev.tierdesk.console.ui.ListEditor;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.NameCell;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.words.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the list of every price and the place of the editor beside it.
final class PricesController {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double LIST_WIDTH = 400;
    private static final String IN_FORCE = "in-force";
    private static final Set<Facet> USUAL = EnumSet.of(Facet.PRODUCT, Facet.PLAN, Facet.MODEL);

    private final PricesViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final ListEditor editor;

    @FXML private SplitPane split;
    @FXML private ListPane<PriceRow> list;
    @FXML private TextField inForceField;
    @FXML private Button changeButton;
    @FXML private TableColumn<PriceRow, String> codeColumn;
    @FXML private TableColumn<PriceRow, String> planColumn;
    @FXML private TableColumn<PriceRow, String> productColumn;
    @FXML private TableColumn<PriceRow, String> unitColumn;
    @FXML private TableColumn<PriceRow, Model> modelColumn;
    @FXML private TableColumn<PriceRow, String> includedColumn;
    @FXML private TableColumn<PriceRow, String> priceColumn;
    @FXML private TableColumn<PriceRow, String> currencyColumn;
    @FXML private TableColumn<PriceRow, String> keyColumn;
    @FXML private TableColumn<PriceRow, String> customerColumn;
    @FXML private TableColumn<PriceRow, String> periodColumn;
    @FXML private StackPane editorPane;

    PricesController(PricesViewModel model, Desk desk, ListEditor editor) {
        this.model = model;
        this.desk = desk;
        messages = desk.messages();
        this.editor = editor;
    }

    @FXML
    private void initialize() {
        editorPane.getChildren().add(editor.root());
        changeButton.setGraphic(Icons.of(MaterialDesignP.PERCENT_OUTLINE));
        Columns.text(codeColumn, row -> row.price().code());
        Columns.text(planColumn, PriceRow::plan);
        Columns.text(productColumn, PriceRow::product);
        productColumn.setCellFactory(column -> new NameCell<>(row -> null));
        Columns.text(unitColumn, PriceRow::charged);
        Columns.words(modelColumn, row -> row.price().terms().model(), messages);
        Columns.text(includedColumn, PriceRow::included);
        Columns.text(priceColumn, PriceRow::summary);
        Columns.text(currencyColumn, PriceRow::currency);
        Columns.text(keyColumn, PriceRow::key);
        Columns.text(customerColumn, PriceRow::customer);
        Columns.text(periodColumn, PriceRow::period);
        list.empty().setTitle(messages.get("prices.empty.title"));
        list.empty().setText(messages.get("prices.empty.text"));
        list.empty().setAction(messages.get("prices.empty.action"));
        list.show(model, editor, messages, split, USUAL, "prices.filter");
        list.empty().onAction(() -> desk.navigator().open("products"));
        list.menu(desk, "prices",
                Columns.item(messages.get("common.edit"), editor.enter()),
                Columns.item(messages.get("common.duplicate"), model::duplicate),
                Columns.item(messages.get("common.history"), () -> start(Wizard.HISTORY)),
                Columns.item(messages.get("prices.change-many"), this::changePrices),
                Columns.item(messages.get("prices.edit-many"), () -> start(Wizard.EDIT_MANY)),
                Columns.item(messages.get("prices.delete"), () -> model.delete(list.chosen())));
        inForceField.textProperty().subscribe(text ->
                inForceField.pseudoClassStateChanged(ERROR, !model.showInForce(text)));
    }

    ListPane<PriceRow> list() {
        return list;
    }

    Place place() {
        return list.place().with(IN_FORCE, inForceField.getText());
    }

    void restore(Place place) {
        list.restore(place);
        inForceField.setText(place.text(IN_FORCE));
    }

    /// Changes the marked prices, or where only the open one is, any that are chosen then.
    @FXML
    private void changePrices() {
        model.start(Wizard.CHANGE_PRICES, list.chosen().size() > 1 ? list.chosen() : List.of());
    }

    private void start(Wizard wizard) {
        model.start(wizard, list.chosen());
    }

    void fit(WindowClass width) {
        if (width == WindowClass.WIDE) {
            list.fit(LIST_WIDTH, List.of());
        } else {
            list.fit(ListDivider.NARROW, List.of(productColumn, unitColumn));
        }
    }
}
