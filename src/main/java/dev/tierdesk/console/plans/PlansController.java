package dev.tierdesk.console.plans;

import atlantafx.base.controls.CustomTextField;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.console.plans.PlansViewModel.Facet;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.FilterBar;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.SideList;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the list of plans and the place of the editor beside it.
final class PlansController {
    private static final double LIST_WIDTH = 272;
    private static final double NAME_WIDTH = 172;
    private static final double EDGE = 2;

    private final PlansViewModel model;
    private final Messages messages;
    private final Parent editor;
    private final Runnable create;
    private final Runnable enterEditor;
    private @Nullable SideList place;
    private boolean selecting;

    @FXML private SplitPane split;
    @FXML private VBox listPane;
    @FXML private CustomTextField searchField;
    @FXML private Label countLabel;
    @FXML private Button newPlanButton;
    @FXML private FilterBar filterBar;
    @FXML private TableView<PlanRow> plansTable;
    @FXML private TableColumn<PlanRow, String> nameColumn;
    @FXML private TableColumn<PlanRow, String> codeColumn;
    @FXML private TableColumn<PlanRow, PlanStatus> statusColumn;
    @FXML private TableColumn<PlanRow, String> cadenceColumn;
    @FXML private TableColumn<PlanRow, Integer> trialColumn;
    @FXML private TableColumn<PlanRow, String> currencyColumn;
    @FXML private TableColumn<PlanRow, Integer> pricesColumn;
    @FXML private EmptyState emptyState;
    @FXML private StackPane editorPane;

    /// @param editor the editor of the open plan
    /// @param create opens the form for a new plan
    /// @param enterEditor puts the focus into the editor
    PlansController(PlansViewModel model, Messages messages, Parent editor, Runnable create, Runnable enterEditor) {
        this.model = model;
        this.messages = messages;
        this.editor = editor;
        this.create = create;
        this.enterEditor = enterEditor;
    }

    @FXML
    private void initialize() {
        place = new SideList(split, listPane);
        newPlanButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        editorPane.getChildren().add(editor);
        emptyState.onAction(create);
        columns();
        rows();
        for (Facet facet : Facet.values()) {
            filterBar.add(facet.name(), messages.get("plans.filter." + facet.name().toLowerCase(Locale.ROOT)), true, model.rows()::choose);
            filterBar.setValues(facet.name(), model.values(facet), value -> model.words(facet, value));
        }
        plansTable.setContextMenu(new ContextMenu(
                item("plans.duplicate", () -> model.duplicate()),
                item("common.clone", () -> start(Wizard.CLONE)),
                item("common.move", () -> start(Wizard.MOVE)),
                item("plans.delete", () -> start(Wizard.DELETE)),
                item("common.copy-table", () -> Columns.copy(plansTable)),
                Columns.choice(messages.get("plans.columns"), plansTable, nameColumn)));
        model.selected().subscribe(this::showSelected);
    }

    void find() {
        searchField.requestFocus();
        searchField.selectAll();
    }

    /// Opens a wizard on the chosen rows.
    void start(Wizard wizard) {
        model.start(wizard, List.copyOf(plansTable.getSelectionModel().getSelectedItems()));
    }

    void fit(WindowClass width) {
        boolean narrow = width != WindowClass.WIDE;
        filterBar.setNarrow(narrow);
        cadenceColumn.setVisible(!narrow);
        if (narrow) {
            List.of(codeColumn, statusColumn, trialColumn, currencyColumn, pricesColumn).forEach(c -> c.setVisible(false));
        }
        nameColumn.setPrefWidth(narrow ? SideList.NARROW - EDGE : NAME_WIDTH);
        searchField.setPromptText(messages.get(narrow ? "common.search" : "plans.search"));
        Objects.requireNonNull(place).setWidth(narrow ? SideList.NARROW : LIST_WIDTH, narrow);
    }

    @FXML
    private void create() {
        create.run();
    }

    private void columns() {
        Columns.text(nameColumn, row -> row.plan().name());
        nameColumn.setCellFactory(column -> new PlanNameCell());
        Columns.text(codeColumn, row -> row.plan().code());
        Columns.badge(statusColumn, row -> row.plan().status(), messages);
        Columns.text(cadenceColumn, PlanRow::cadence);
        Columns.number(trialColumn, row -> row.plan().trialDays(), messages);
        Columns.text(currencyColumn, PlanRow::currencies);
        Columns.number(pricesColumn, PlanRow::prices, messages);
        Columns.copyable(plansTable);
        plansTable.getSortOrder().add(nameColumn);
    }

    private void rows() {
        SortedList<PlanRow> sorted = new SortedList<>(model.rows().shown());
        sorted.comparatorProperty().bind(plansTable.comparatorProperty());
        plansTable.setItems(sorted);
        plansTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        plansTable.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        plansTable.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                enterEditor.run();
            }
        });
        plansTable.setOnKeyPressed(e -> {
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

    private MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(e -> run.run());
        return item;
    }

    private void chosen(@Nullable PlanRow row) {
        if (row != null && !selecting) {
            model.selected().set(row.id());
        }
    }

    private void showSelected(@Nullable UUID id) {
        selecting = true;
        plansTable.getItems().stream().filter(row -> row.id().equals(id)).findFirst().ifPresentOrElse(row -> {
            if (!plansTable.getSelectionModel().getSelectedItems().contains(row)) {
                plansTable.getSelectionModel().clearAndSelect(plansTable.getItems().indexOf(row));
                plansTable.scrollTo(row);
            }
        }, () -> plansTable.getSelectionModel().clearSelection());
        selecting = false;
    }

    private void showCount() {
        int all = model.rows().allCount().get();
        countLabel.setText(messages.get("common.count", "shown", model.rows().shownCount().get(), "all", all));
        emptyState.setVisible(all == 0);
        plansTable.setVisible(all > 0);
        showSelected(model.selected().get());
    }
}
