package dev.tierdesk.console.units;

import atlantafx.base.controls.CustomTextField;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.FilterBar;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ListDivider;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.units.UnitsViewModel.Facet;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Locale;
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

/// Wires the list of units and the place of the editor beside it.
final class UnitsController {
    private static final double LIST_WIDTH = 540;
    private static final double MEDIUM_LIST_WIDTH = 440;
    private static final double NARROW_LIST_WIDTH = 220;

    private final UnitsViewModel model;
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
    @FXML private TableView<UnitRow> unitsTable;
    @FXML private TableColumn<UnitRow, String> codeColumn;
    @FXML private TableColumn<UnitRow, String> nameColumn;
    @FXML private TableColumn<UnitRow, Aggregation> aggregationColumn;
    @FXML private TableColumn<UnitRow, String> eventTypeColumn;
    @FXML private TableColumn<UnitRow, String> eventFieldColumn;
    @FXML private TableColumn<UnitRow, Integer> productsColumn;
    @FXML private TableColumn<UnitRow, Integer> plansColumn;
    @FXML private TableColumn<UnitRow, UnitStatus> statusColumn;
    @FXML private EmptyState emptyState;
    @FXML private StackPane editorPane;

    /// @param editor the editor of the open unit
    /// @param create opens a new unit
    /// @param enterEditor puts the focus into the editor
    UnitsController(UnitsViewModel model, Messages messages, Parent editor, Runnable create, Runnable enterEditor) {
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
        model.start(wizard, List.copyOf(unitsTable.getSelectionModel().getSelectedItems()));
    }

    void fit(WindowClass width) {
        boolean narrow = width == WindowClass.NARROW;
        boolean medium = width == WindowClass.MEDIUM;
        filterBar.setNarrow(narrow);
        List.of(aggregationColumn, productsColumn, plansColumn).forEach(column -> column.setVisible(!narrow));
        eventFieldColumn.setVisible(!narrow && !medium);
        if (narrow) {
            others().forEach(column -> column.setVisible(false));
        }
        double wanted = narrow ? NARROW_LIST_WIDTH : medium ? MEDIUM_LIST_WIDTH : LIST_WIDTH;
        searchField.setPromptText(messages.get(narrow ? "common.search" : "units.search"));
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
        Columns.text(codeColumn, row -> row.unit().code());
        codeColumn.setCellFactory(column -> new UnitCodeCell());
        Columns.text(nameColumn, row -> row.unit().name());
        Columns.words(aggregationColumn, row -> row.unit().aggregation(), messages);
        Columns.text(eventTypeColumn, row -> row.unit().eventType());
        Columns.text(eventFieldColumn, row -> UnitRow.eventField(row.unit()));
        Columns.number(productsColumn, row -> row.products().size(), messages);
        Columns.number(plansColumn, UnitRow::plans, messages);
        Columns.badge(statusColumn, List.of(UnitStatus.values()), row -> row.unit().status(), messages);
        others().forEach(column -> column.visibleProperty().subscribe(this::showPolicy));
        Columns.copyable(unitsTable);
        unitsTable.getSortOrder().add(codeColumn);
    }

    private List<TableColumn<UnitRow, ?>> others() {
        return List.of(nameColumn, eventTypeColumn, statusColumn);
    }

    /// The usual columns share the room there is; with others the table scrolls.
    private void showPolicy() {
        boolean usual = others().stream().noneMatch(TableColumn::isVisible);
        unitsTable.setColumnResizePolicy(usual
                ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    private void rows() {
        SortedList<UnitRow> sorted = new SortedList<>(model.rows().shown());
        sorted.comparatorProperty().bind(unitsTable.comparatorProperty());
        unitsTable.setItems(sorted);
        unitsTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        unitsTable.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        unitsTable.setRowFactory(table -> {
            TableRow<UnitRow> row = new TableRow<>();
            row.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) {
                    enterEditor.run();
                }
            });
            return row;
        });
        unitsTable.setOnKeyPressed(e -> {
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
            String title = messages.get("units.filter." + facet.name().toLowerCase(Locale.ROOT));
            filterBar.add(facet.name(), title, true, model.rows()::choose);
            showValues(facet);
        }
        model.products().subscribe(products -> showValues(Facet.PRODUCT));
    }

    private void showValues(Facet facet) {
        filterBar.setValues(facet.name(), model.values(facet), value -> model.words(facet, value));
    }

    private void menu() {
        ContextMenu menu = new ContextMenu(
                item("units.open", enterEditor),
                item("units.duplicate", model::duplicate),
                item("common.clone", () -> start(Wizard.CLONE)),
                item("common.move", () -> start(Wizard.MOVE)),
                item("units.delete", () -> start(Wizard.DELETE)),
                item("common.copy-table", () -> Columns.copy(unitsTable)),
                Columns.choice(messages.get("units.columns"), unitsTable, codeColumn));
        unitsTable.setContextMenu(menu);
    }

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(e -> run.run());
        return item;
    }

    private void chosen(@Nullable UnitRow row) {
        if (row != null && !model.rows().isChanging()) {
            lastIndex = unitsTable.getItems().indexOf(row);
            if (!selecting) {
                model.selected().set(row.id());
            }
        }
    }

    private void showSelected(@Nullable UUID id) {
        selecting = true;
        unitsTable.getItems().stream().filter(row -> row.id().equals(id)).findFirst().ifPresentOrElse(row -> {
            if (!unitsTable.getSelectionModel().getSelectedItems().contains(row)) {
                unitsTable.getSelectionModel().clearAndSelect(unitsTable.getItems().indexOf(row));
                Columns.reveal(unitsTable, unitsTable.getItems().indexOf(row));
            }
        }, () -> unitsTable.getSelectionModel().clearSelection());
        selecting = false;
        if (id == null && !unitsTable.getItems().isEmpty()) {
            int index = Math.clamp(lastIndex, 0, unitsTable.getItems().size() - 1);
            model.selected().set(unitsTable.getItems().get(index).id());
        }
    }

    private void showCount() {
        int all = model.rows().allCount().get();
        countLabel.setText(messages.get("common.count", "shown", model.rows().shownCount().get(), "all", all));
        emptyState.setVisible(all == 0);
        unitsTable.setVisible(all > 0);
        showSelected(model.selected().get());
    }
}
