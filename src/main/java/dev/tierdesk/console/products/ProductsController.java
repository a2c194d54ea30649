package dev.tierdesk.console.products;

import atlantafx.base.controls.CustomTextField;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.console.products.ProductsViewModel.Facet;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.FilterBar;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ListDivider;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.words.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the list of products and the place of the editor beside it.
final class ProductsController {
    private static final double NAME_WIDTH = 171;
    private static final double NARROW_LIST_WIDTH = 220;
    private static final Set<Facet> USUAL = EnumSet.of(Facet.TYPE, Facet.STAGE, Facet.STATUS);

    private final ProductsViewModel model;
    private final Messages messages;
    private final Parent editor;
    private final Runnable create;
    private final Runnable enterEditor;
    private @Nullable ListDivider divider;
    private int lastIndex;
    private boolean selecting;

    @FXML private SplitPane split;
    @FXML private VBox listPane;
    @FXML private CustomTextField searchField;
    @FXML private Label countLabel;
    @FXML private Button newButton;
    @FXML private FilterBar filterBar;
    @FXML private TableView<ProductRow> productsTable;
    @FXML private TableColumn<ProductRow, String> nameColumn;
    @FXML private TableColumn<ProductRow, String> codeColumn;
    @FXML private TableColumn<ProductRow, String> typeColumn;
    @FXML private TableColumn<ProductRow, Maturity> stageColumn;
    @FXML private TableColumn<ProductRow, PublishStatus> statusColumn;
    @FXML private TableColumn<ProductRow, ChargeType> chargeColumn;
    @FXML private TableColumn<ProductRow, Integer> unitsColumn;
    @FXML private TableColumn<ProductRow, Integer> plansColumn;
    @FXML private EmptyState emptyState;
    @FXML private StackPane editorPane;

    /// @param editor the editor of the open product
    /// @param create opens the form for a new product
    /// @param enterEditor puts the focus into the editor
    ProductsController(
            ProductsViewModel model, Messages messages, Parent editor, Runnable create, Runnable enterEditor) {
        this.model = model;
        this.messages = messages;
        this.editor = editor;
        this.create = create;
        this.enterEditor = enterEditor;
    }

    @FXML
    private void initialize() {
        newButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        searchField.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        divider = new ListDivider(split, listPane);
        editorPane.getChildren().add(editor);
        emptyState.onAction(create);
        columns();
        rows();
        filters();
        menu();
        model.selected().subscribe(this::showSelected);
    }

    void find() {
        searchField.requestFocus();
        searchField.selectAll();
    }

    /// Opens a wizard on the chosen rows.
    void start(Wizard wizard) {
        model.start(wizard, List.copyOf(productsTable.getSelectionModel().getSelectedItems()));
    }

    void fit(WindowClass width) {
        boolean narrow = width != WindowClass.WIDE;
        filterBar.setNarrow(narrow);
        List.of(stageColumn, statusColumn).forEach(column -> column.setVisible(!narrow));
        if (narrow) {
            others().forEach(column -> column.setVisible(false));
        }
        double badges = stageColumn.getMinWidth() + statusColumn.getMinWidth();
        double wanted = narrow ? NARROW_LIST_WIDTH : NAME_WIDTH + badges;
        searchField.setPromptText(messages.get(narrow ? "common.search" : "products.search"));
        showPolicy();
        if (divider != null) {
            divider.fit(wanted, narrow ? NARROW_LIST_WIDTH : 280);
        }
    }

    @FXML
    private void create() {
        create.run();
    }

    private void columns() {
        Columns.text(nameColumn, row -> row.product().name());
        nameColumn.setCellFactory(column -> new ProductNameCell());
        Columns.text(codeColumn, row -> row.product().code());
        Columns.text(typeColumn, ProductRow::typeName);
        Columns.badge(stageColumn, List.of(Maturity.values()), row -> row.product().maturity(), messages);
        Columns.badge(statusColumn, List.of(PublishStatus.values()), row -> row.product().publishStatus(), messages);
        Columns.words(chargeColumn, row -> row.product().chargeType(), messages);
        Columns.number(unitsColumn, ProductRow::units, messages);
        Columns.number(plansColumn, ProductRow::plans, messages);
        others().forEach(column -> column.visibleProperty().subscribe(this::showPolicy));
        Columns.copyable(productsTable);
        productsTable.getSortOrder().add(nameColumn);
    }

    private List<TableColumn<ProductRow, ?>> others() {
        return List.of(codeColumn, typeColumn, chargeColumn, unitsColumn, plansColumn);
    }

    /// The usual columns share the room there is; with others the table scrolls.
    private void showPolicy() {
        boolean usual = others().stream().noneMatch(TableColumn::isVisible);
        productsTable.setColumnResizePolicy(usual
                ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    private void rows() {
        SortedList<ProductRow> sorted = new SortedList<>(model.rows().shown());
        sorted.comparatorProperty().bind(productsTable.comparatorProperty());
        productsTable.setItems(sorted);
        productsTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        productsTable.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        productsTable.setRowFactory(table -> {
            TableRow<ProductRow> row = new TableRow<>();
            row.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) {
                    enterEditor.run();
                }
            });
            return row;
        });
        productsTable.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                enterEditor.run();
                e.consume();
            }
        });
        model.rows().query().bind(searchField.textProperty());
        model.rows().revision().subscribe(revision -> showCount());
    }

    private void filters() {
        for (Facet facet : Facet.values()) {
            boolean always = USUAL.contains(facet);
            String title = messages.get("products.filter." + facet.name().toLowerCase(Locale.ROOT));
            filterBar.add(facet.name(), title, always, model.rows()::choose);
            showValues(facet);
        }
        model.tags().subscribe(tags -> showValues(Facet.TAG));
    }

    private void showValues(Facet facet) {
        filterBar.setValues(facet.name(), model.values(facet), value -> model.words(facet, value));
    }

    private void menu() {
        ContextMenu menu = new ContextMenu(
                item("products.open", enterEditor),
                item("products.duplicate", model::duplicate),
                item("common.clone", () -> start(Wizard.CLONE)),
                item("common.move", () -> start(Wizard.MOVE)),
                item("products.delete", () -> start(Wizard.DELETE)),
                item("common.copy-table", () -> Columns.copy(productsTable)),
                Columns.choice(messages.get("products.columns"), productsTable, nameColumn));
        productsTable.setContextMenu(menu);
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(e -> run.run());
        return item;
    }

    private void chosen(@Nullable ProductRow row) {
        if (row != null && !model.rows().isChanging()) {
            lastIndex = productsTable.getItems().indexOf(row);
            if (!selecting) {
                model.selected().set(row.id());
            }
        }
    }

    private void showSelected(@Nullable UUID id) {
        selecting = true;
        productsTable.getItems().stream().filter(row -> row.id().equals(id)).findFirst().ifPresentOrElse(row -> {
            if (!productsTable.getSelectionModel().getSelectedItems().contains(row)) {
                productsTable.getSelectionModel().clearAndSelect(productsTable.getItems().indexOf(row));
                Columns.reveal(productsTable, productsTable.getItems().indexOf(row));
            }
        }, () -> productsTable.getSelectionModel().clearSelection());
        selecting = false;
        if (id == null && !productsTable.getItems().isEmpty()) {
            int index = Math.clamp(lastIndex, 0, productsTable.getItems().size() - 1);
            model.selected().set(productsTable.getItems().get(index).id());
        }
    }

    private void showCount() {
        int all = model.rows().allCount().get();
        countLabel.setText(messages.get("common.count", "shown", model.rows().shownCount().get(), "all", all));
        emptyState.setVisible(all == 0);
        productsTable.setVisible(all > 0);
        showSelected(model.selected().get());
    }
}
