package dev.tierdesk.console.products;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.console.products.ProductsViewModel.Facet;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ListDivider;
import dev.tierdesk.console.ui.ListEditor;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.NameCell;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.words.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;

/// Wires the list of products and the place of the editor beside it.
final class ProductsController {
    private static final double NAME_WIDTH = 171;
    private static final Set<Facet> USUAL = EnumSet.of(Facet.TYPE, Facet.STAGE, Facet.STATUS);

    private final ProductsViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final ListEditor editor;

    @FXML private SplitPane split;
    @FXML private ListPane<ProductRow> list;
    @FXML private TableColumn<ProductRow, String> nameColumn;
    @FXML private TableColumn<ProductRow, String> codeColumn;
    @FXML private TableColumn<ProductRow, String> typeColumn;
    @FXML private TableColumn<ProductRow, Maturity> stageColumn;
    @FXML private TableColumn<ProductRow, PublishStatus> statusColumn;
    @FXML private TableColumn<ProductRow, ChargeType> chargeColumn;
    @FXML private TableColumn<ProductRow, Integer> unitsColumn;
    @FXML private TableColumn<ProductRow, Integer> plansColumn;
    @FXML private StackPane editorPane;

    ProductsController(ProductsViewModel model, Desk desk, ListEditor editor) {
        this.model = model;
        this.desk = desk;
        messages = desk.messages();
        this.editor = editor;
    }

    @FXML
    private void initialize() {
        editorPane.getChildren().add(editor.root());
        Columns.text(nameColumn, row -> row.product().name());
        nameColumn.setCellFactory(column -> new NameCell<>(row -> Icons.ofType(row.product().type())));
        Columns.text(codeColumn, row -> row.product().code());
        Columns.text(typeColumn, ProductRow::typeName);
        Columns.badge(stageColumn, List.of(Maturity.values()), row -> row.product().maturity(), messages);
        Columns.badge(statusColumn, List.of(PublishStatus.values()), row -> row.product().publishStatus(), messages);
        Columns.words(chargeColumn, row -> row.product().chargeType(), messages);
        Columns.number(unitsColumn, ProductRow::units, messages);
        Columns.number(plansColumn, ProductRow::plans, messages);
        list.empty().setTitle(messages.get("products.empty.title"));
        list.empty().setText(messages.get("products.empty.text"));
        list.empty().setAction(messages.get("products.new"));
        list.table().getSortOrder().add(nameColumn);
        list.show(model, editor, messages, split, USUAL, "products.filter");
        list.menu(desk, "products",
                Columns.item(messages.get("common.edit"), editor.enter()),
                Columns.item(messages.get("products.duplicate"), model::duplicate),
                Columns.item(messages.get("common.clone"), () -> start(Wizard.CLONE)),
                Columns.item(messages.get("common.move"), () -> start(Wizard.MOVE)),
                Columns.item(messages.get("common.history"), () -> start(Wizard.HISTORY)),
                Columns.item(messages.get("products.edit-many"), () -> start(Wizard.EDIT_MANY)),
                Columns.item(messages.get("products.delete"), () -> start(Wizard.DELETE)));
    }

    ListPane<ProductRow> list() {
        return list;
    }

    private void start(Wizard wizard) {
        model.start(wizard, list.chosen());
    }

    void fit(WindowClass width) {
        if (width == WindowClass.WIDE) {
            list.fit(NAME_WIDTH + stageColumn.getMinWidth() + statusColumn.getMinWidth(), List.of());
        } else {
            list.fit(ListDivider.NARROW, List.of(nameColumn));
        }
    }
}
