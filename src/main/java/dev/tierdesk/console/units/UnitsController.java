package dev.tierdesk.console.units;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ListDivider;
import dev.tierdesk.console.ui.ListEditor;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.NameCell;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.units.UnitsViewModel.Facet;
import dev.tierdesk.words.Messages;
import java.util.EnumSet;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;

/// Wires the list of units and the place of the editor beside it.
final class UnitsController {
    private static final double LIST_WIDTH = 572;
    private static final double MEDIUM_LIST_WIDTH = 440;

    private final UnitsViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final ListEditor editor;

    @FXML private SplitPane split;
    @FXML private ListPane<UnitRow> list;
    @FXML private TableColumn<UnitRow, String> codeColumn;
    @FXML private TableColumn<UnitRow, String> nameColumn;
    @FXML private TableColumn<UnitRow, Aggregation> aggregationColumn;
    @FXML private TableColumn<UnitRow, String> eventTypeColumn;
    @FXML private TableColumn<UnitRow, String> eventFieldColumn;
    @FXML private TableColumn<UnitRow, Integer> productsColumn;
    @FXML private TableColumn<UnitRow, Integer> plansColumn;
    @FXML private TableColumn<UnitRow, UnitStatus> statusColumn;
    @FXML private StackPane editorPane;

    UnitsController(UnitsViewModel model, Desk desk, ListEditor editor) {
        this.model = model;
        this.desk = desk;
        messages = desk.messages();
        this.editor = editor;
    }

    @FXML
    private void initialize() {
        editorPane.getChildren().add(editor.root());
        Columns.text(codeColumn, row -> row.unit().code());
        codeColumn.setCellFactory(column -> new NameCell<>(row -> Icons.of(Kind.UNIT)));
        Columns.text(nameColumn, row -> row.unit().name());
        Columns.words(aggregationColumn, row -> row.unit().aggregation(), messages);
        Columns.text(eventTypeColumn, row -> row.unit().eventType());
        Columns.text(eventFieldColumn, row -> UnitRow.eventField(row.unit()));
        Columns.number(productsColumn, row -> row.products().size(), messages);
        Columns.number(plansColumn, UnitRow::plans, messages);
        Columns.badge(statusColumn, List.of(UnitStatus.values()), row -> row.unit().status(), messages);
        list.empty().setTitle(messages.get("units.empty.title"));
        list.empty().setText(messages.get("units.empty.text"));
        list.empty().setAction(messages.get("units.new"));
        list.table().getSortOrder().add(codeColumn);
        list.show(model, editor, messages, split, EnumSet.allOf(Facet.class), "units.filter");
        list.menu(desk, "units",
                Columns.item(messages.get("common.edit"), editor.enter()),
                Columns.item(messages.get("units.duplicate"), model::duplicate),
                Columns.item(messages.get("common.clone"), () -> start(Wizard.CLONE)),
                Columns.item(messages.get("common.move"), () -> start(Wizard.MOVE)),
                Columns.item(messages.get("common.history"), () -> start(Wizard.HISTORY)),
                Columns.item(messages.get("units.delete"), () -> start(Wizard.DELETE)));
    }

    ListPane<UnitRow> list() {
        return list;
    }

    private void start(Wizard wizard) {
        model.start(wizard, list.chosen());
    }

    void fit(WindowClass width) {
        switch (width) {
            case WIDE -> list.fit(LIST_WIDTH, List.of());
            case MEDIUM -> list.fit(
                    MEDIUM_LIST_WIDTH, List.of(codeColumn, aggregationColumn, productsColumn, plansColumn));
            case NARROW -> list.fit(ListDivider.NARROW, List.of(codeColumn));
        }
    }
}
