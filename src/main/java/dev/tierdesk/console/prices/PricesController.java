package dev.tierdesk.console.prices;

import atlantafx.base.controls.CustomTextField;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.prices.PricesViewModel.Facet;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.FilterBar;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Navigator;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.SideList;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.words.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the list of every price and the place of the editor beside it.
final class PricesController {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double LIST_WIDTH = 464;
    private static final double NAME_WIDTH = 124;
    /// The line at the list's right and the bar that scrolls it.
    private static final double EDGE = 12;
    private static final Set<Facet> USUAL = EnumSet.of(Facet.PRODUCT, Facet.PLAN, Facet.MODEL);

    private final PricesViewModel model;
    private final Messages messages;
    private final Navigator navigator;
    private final Parent editor;
    private final Runnable create;
    private final Runnable enterEditor;
    private @Nullable SideList place;
    private boolean selecting;

    @FXML private SplitPane split;
    @FXML private VBox listPane;
    @FXML private CustomTextField searchField;
    @FXML private Label countLabel;
    @FXML private TextField inForceField;
    @FXML private Button newPriceButton;
    @FXML private FilterBar filterBar;
    @FXML private TableView<PriceRow> pricesTable;
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
    @FXML private EmptyState emptyState;
    @FXML private StackPane editorPane;

    /// @param editor the editor of the open price
    /// @param create makes a new price
    /// @param enterEditor puts the focus into the editor
    PricesController(
            PricesViewModel model, Messages messages, Navigator navigator, Parent editor, Runnable create, Runnable enterEditor) {
        this.model = model;
        this.messages = messages;
        this.navigator = navigator;
        this.editor = editor;
        this.create = create;
        this.enterEditor = enterEditor;
    }

    @FXML
    private void initialize() {
        place = new SideList(split, listPane);
        inForceField.managedProperty().bind(inForceField.visibleProperty());
        newPriceButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        editorPane.getChildren().add(editor);
        emptyState.onAction(() -> navigator.open(Kind.PRODUCT.name().toLowerCase(Locale.ROOT) + "s"));
        columns();
        rows();
        for (Facet facet : Facet.values()) {
            String title = messages.get("prices.filter." + facet.name().toLowerCase(Locale.ROOT));
            filterBar.add(facet.name(), title, USUAL.contains(facet), model.rows()::choose);
        }
        showValues();
        model.rows().allCount().subscribe(this::showValues);
        inForceField.textProperty().subscribe(text -> inForceField.pseudoClassStateChanged(ERROR, !model.showInForce(text)));
        pricesTable.setContextMenu(new ContextMenu(
                item("common.duplicate", model::duplicate),
                item("prices.delete", this::delete),
                item("common.copy-table", () -> Columns.copy(pricesTable)),
                Columns.choice(messages.get("prices.columns"), pricesTable, productColumn)));
        model.selected().subscribe(this::showSelected);
    }

    void find() {
        searchField.requestFocus();
        searchField.selectAll();
    }

    void delete() {
        model.delete(List.copyOf(pricesTable.getSelectionModel().getSelectedItems()));
    }

    void fit(WindowClass width) {
        boolean narrow = width != WindowClass.WIDE;
        filterBar.setNarrow(narrow);
        List.of(planColumn, priceColumn).forEach(column -> column.setVisible(!narrow));
        if (narrow) {
            List.of(codeColumn, modelColumn, includedColumn, currencyColumn, keyColumn, customerColumn, periodColumn)
                    .forEach(c -> c.setVisible(false));
        }
        double half = (SideList.NARROW - EDGE) / 2;
        productColumn.setPrefWidth(narrow ? half : NAME_WIDTH);
        unitColumn.setPrefWidth(narrow ? half : NAME_WIDTH);
        searchField.setPromptText(messages.get(narrow ? "common.search" : "prices.search"));
        inForceField.setVisible(!narrow);
        Objects.requireNonNull(place).setWidth(narrow ? SideList.NARROW : LIST_WIDTH, narrow);
    }

    @FXML
    private void create() {
        create.run();
    }

    private void columns() {
        Columns.text(codeColumn, row -> row.price().code());
        Columns.text(planColumn, PriceRow::plan);
        Columns.text(productColumn, PriceRow::product);
        productColumn.setCellFactory(column -> new PriceNameCell());
        Columns.text(unitColumn, PriceRow::subject);
        Columns.words(modelColumn, row -> row.price().terms().model(), messages);
        Columns.text(includedColumn, PriceRow::included);
        Columns.text(priceColumn, PriceRow::summary);
        Columns.text(currencyColumn, PriceRow::currency);
        Columns.text(keyColumn, PriceRow::key);
        Columns.text(customerColumn, PriceRow::customer);
        Columns.text(periodColumn, PriceRow::period);
        Columns.copyable(pricesTable);
    }

    private void rows() {
        SortedList<PriceRow> sorted = new SortedList<>(model.rows().shown());
        sorted.comparatorProperty().bind(pricesTable.comparatorProperty());
        pricesTable.setItems(sorted);
        pricesTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        pricesTable.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        pricesTable.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                enterEditor.run();
            }
        });
        pricesTable.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                enterEditor.run();
                e.consume();
            }
        });
        model.rows().query().bind(searchField.textProperty());
        model.rows().shownCount().subscribe(this::showCount);
        model.rows().allCount().subscribe(this::showCount);
        showCount();
    }

    private void showValues() {
        for (Facet facet : Facet.values()) {
            filterBar.setValues(facet.name(), model.values(facet), value -> model.words(facet, value));
        }
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(e -> run.run());
        return item;
    }

    private void chosen(@Nullable PriceRow row) {
        if (row != null && !selecting) {
            model.selected().set(row.id());
        }
    }

    private void showSelected(@Nullable UUID id) {
        selecting = true;
        pricesTable.getItems().stream().filter(row -> row.id().equals(id)).findFirst().ifPresentOrElse(row -> {
            if (!pricesTable.getSelectionModel().getSelectedItems().contains(row)) {
                pricesTable.getSelectionModel().clearAndSelect(pricesTable.getItems().indexOf(row));
                pricesTable.scrollTo(row);
            }
        }, () -> pricesTable.getSelectionModel().clearSelection());
        selecting = false;
    }

    private void showCount() {
        int all = model.rows().allCount().get();
        countLabel.setText(messages.get("common.count", "shown", model.rows().shownCount().get(), "all", all));
        emptyState.setVisible(all == 0);
        pricesTable.setVisible(all > 0);
        showSelected(model.selected().get());
    }
}
