package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.products.ProductUnitsViewModel.Attached;
import dev.tierdesk.console.products.ProductUnitsViewModel.Offered;
import dev.tierdesk.console.products.ProductUnitsViewModel.Users;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Wires the Units tab of a product: what it has above, what it could have below.
final class ProductUnitsController {
    private final ProductUnitsViewModel model;
    private final Desk desk;
    private final Messages messages;

    @FXML private TableView<Attached> attachedTable;
    @FXML private TableColumn<Attached, String> unitColumn;
    @FXML private TableColumn<Attached, String> aggregationColumn;
    @FXML private TableColumn<Attached, String> othersColumn;
    @FXML private TableColumn<Attached, Integer> pricesColumn;
    @FXML private Button upButton;
    @FXML private Button downButton;
    @FXML private Button detachButton;
    @FXML private Button openButton;
    @FXML private TextField searchField;
    @FXML private Label offersLabel;
    @FXML private TableView<Offered> offersTable;
    @FXML private TableColumn<Offered, String> offeredUnitColumn;
    @FXML private TableColumn<Offered, String> offeredAggregationColumn;
    @FXML private TableColumn<Offered, String> offeredNoteColumn;
    @FXML private Button attachButton;

    ProductUnitsController(ProductUnitsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        messages = desk.messages();
    }

    @FXML
    private void initialize() {
        Columns.coded(unitColumn, row -> model.called(row.code(), row.unit()), Attached::code);
        Columns.text(aggregationColumn, row -> row.unit() == null
                ? messages.get("products.units.unknown")
                : messages.word(row.unit().aggregation()));
        Columns.text(othersColumn, row -> names(row.others()));
        Columns.number(pricesColumn, Attached::prices, messages);
        attachedTable.setItems(model.attached());
        attachedTable.getSelectionModel().selectedItemProperty().subscribe(this::enable);
        attachedTable.addEventHandler(KeyEvent.KEY_PRESSED, this::attachedKey);
        attachedTable.focusedProperty().subscribe(focused -> chooseFirst(attachedTable, focused));
        Columns.copyable(attachedTable);
        Columns.coded(offeredUnitColumn, row -> model.called(row.unit().code(), row.unit()), row -> row.unit().code());
        Columns.text(offeredAggregationColumn, row -> aggregation(row.unit().aggregation()));
        Columns.text(offeredNoteColumn, this::note);
        offersTable.setItems(model.offers().shown());
        offersTable.focusedProperty().subscribe(focused -> chooseFirst(offersTable, focused));
        offersTable.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                attach();
                e.consume();
            }
        });
        offersTable.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                attach();
            }
        });
        model.offers().query().bind(searchField.textProperty());
        model.offers().shownCount().subscribe(count ->
                offersLabel.setText(messages.get("products.units.offers", "count", count.intValue())));
        attachButton.disableProperty().bind(offersTable.getSelectionModel().selectedItemProperty().isNull());
    }

    /// Puts the focus into the list of units; false where the path is not of them.
    boolean focus(String path) {
        if (path.startsWith("units")) {
            attachedTable.requestFocus();
        }
        return path.startsWith("units");
    }

    @FXML
    private void attach() {
        List.copyOf(offersTable.getSelectionModel().getSelectedItems()).forEach(model::attach);
    }

    @FXML
    private void detach() {
        chosen().ifPresent(row -> model.detach(row.code()));
    }

    @FXML
    private void up() {
        move(-1);
    }

    @FXML
    private void down() {
        move(1);
    }

    @FXML
    private void open() {
        chosen().ifPresent(row -> desk.navigator().open(Kind.UNIT, row.code()));
    }

    private void move(int by) {
        chosen().ifPresent(row -> {
            int index = attachedTable.getSelectionModel().getSelectedIndex();
            model.move(row.code(), by);
            attachedTable.getSelectionModel().select(Math.clamp(index + by, 0, model.attached().size() - 1));
        });
    }

    private void attachedKey(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            detach();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void enable(@Nullable Attached row) {
        List.of(upButton, downButton, detachButton, openButton).forEach(button -> button.setDisable(row == null));
    }

    /// What has the focus looks chosen, so it is.
    private static void chooseFirst(TableView<?> table, boolean focused) {
        if (focused && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().select(Math.max(0, table.getFocusModel().getFocusedIndex()));
        }
    }

    private Optional<Attached> chosen() {
        return Optional.ofNullable(attachedTable.getSelectionModel().getSelectedItem());
    }

    private String aggregation(Aggregation aggregation) {
        return messages.word(aggregation);
    }

    private String note(Offered row) {
        if (!row.existing()) {
            return messages.get("products.units.made");
        }
        return row.others().isEmpty()
                ? messages.get("products.units.unused")
                : messages.get("products.units.usedBy", "names", names(row.others()));
    }

    private String names(Users users) {
        String first = String.join(", ", users.names());
        return users.more() == 0 ? first
                : messages.get("products.units.others.more", "names", first, "count", users.more());
    }
}
