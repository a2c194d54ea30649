package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.plans.PlansViewModel.Facet;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ListDivider;
import dev.tierdesk.console.ui.ListEditor;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.NameCell;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.versions.PlanStand;
import dev.tierdesk.console.versions.Stayers;
import dev.tierdesk.words.Messages;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;

/// Wires the list of plans and the place of the editor beside it.
final class PlansController {
    private static final double LIST_WIDTH = 272;

    private final PlansViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final ListEditor editor;

    @FXML private SplitPane split;
    @FXML private ListPane<PlanRow> list;
    @FXML private TableColumn<PlanRow, String> nameColumn;
    @FXML private TableColumn<PlanRow, String> codeColumn;
    @FXML private TableColumn<PlanRow, PlanStand> statusColumn;
    @FXML private TableColumn<PlanRow, String> cadenceColumn;
    @FXML private TableColumn<PlanRow, Integer> trialColumn;
    @FXML private TableColumn<PlanRow, String> currencyColumn;
    @FXML private TableColumn<PlanRow, Integer> pricesColumn;
    @FXML private TableColumn<PlanRow, Stayers> subscriptionsColumn;
    @FXML private StackPane editorPane;

    PlansController(PlansViewModel model, Desk desk, ListEditor editor) {
        this.model = model;
        this.desk = desk;
        messages = desk.messages();
        this.editor = editor;
    }

    @FXML
    private void initialize() {
        editorPane.getChildren().add(editor.root());
        Columns.text(nameColumn, row -> row.plan().name());
        nameColumn.setCellFactory(column -> new NameCell<>(row -> Icons.of(Kind.PLAN)));
        Columns.text(codeColumn, row -> row.plan().code());
        statusColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().stand()));
        statusColumn.setCellFactory(column -> new StandCell(messages));
        statusColumn.setComparator(Comparator.comparing(PlanStand::status));
        Columns.text(cadenceColumn, PlanRow::cadence);
        Columns.number(trialColumn, row -> row.plan().trialDays(), messages);
        Columns.text(currencyColumn, PlanRow::currencies);
        Columns.number(pricesColumn, PlanRow::prices, messages);
        subscriptionsColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().subscriptions()));
        subscriptionsColumn.textProperty().bind(model.subscriptionsTitle());
        list.empty().setTitle(messages.get("plans.empty.title"));
        list.empty().setText(messages.get("plans.empty.text"));
        list.empty().setAction(messages.get("plans.new"));
        list.table().getSortOrder().add(nameColumn);
        list.show(model, editor, messages, split, EnumSet.allOf(Facet.class), "plans.filter");
        list.menu(desk, "plans",
                Columns.item(messages.get("common.edit"), editor.enter()),
                Columns.item(messages.get("plans.duplicate"), model::duplicate),
                Columns.item(messages.get("common.clone"), () -> start(Wizard.CLONE)),
                Columns.item(messages.get("common.move"), () -> start(Wizard.MOVE)),
                Columns.item(messages.get("common.history"), () -> start(Wizard.HISTORY)),
                Columns.item(messages.get("plans.edit-many"), () -> start(Wizard.EDIT_MANY)),
                Columns.item(messages.get("plans.delete"), () -> start(Wizard.DELETE)));
    }

    ListPane<PlanRow> list() {
        return list;
    }

    private void start(Wizard wizard) {
        model.start(wizard, list.chosen());
    }

    void fit(WindowClass width) {
        if (width == WindowClass.WIDE) {
            list.fit(LIST_WIDTH, List.of());
        } else {
            list.fit(ListDivider.NARROW, List.of(nameColumn));
        }
    }
}
