package dev.tierdesk.console.bulk;

import dev.tierdesk.console.bulk.PriceChoice.Part;
import dev.tierdesk.console.tiers.AmountChangeController;
import dev.tierdesk.console.ui.AlertNote;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.FilterBar;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Wires the card that changes many prices.
final class ChangePricesController {
    private final ChangePricesViewModel model;
    private final Messages messages;
    private final AmountChangeController amounts;

    private BulkWords words;

    @FXML private StackPane root;
    @FXML private Button closeButton;
    @FXML private CheckBox markedBox;
    @FXML private FilterBar choiceBar;
    @FXML private VBox amountsBox;
    @FXML private Field quantityInput;
    @FXML private TextField quantityField;
    @FXML private Field startInput;
    @FXML private TextField startField;
    @FXML private TextField reasonField;
    @FXML private Label summaryLabel;
    @FXML private Button examplesButton;
    @FXML private Button copyButton;
    @FXML private TableView<BulkRow> movesTable;
    @FXML private TableColumn<BulkRow, BulkRow> tickColumn;
    @FXML private TableColumn<BulkRow, String> subjectColumn;
    @FXML private TableColumn<BulkRow, String> amountColumn;
    @FXML private TableColumn<BulkRow, String> currencyColumn;
    @FXML private TableColumn<BulkRow, String> beforeColumn;
    @FXML private TableColumn<BulkRow, String> afterColumn;
    @FXML private TableColumn<BulkRow, String> changeColumn;
    @FXML private TableColumn<BulkRow, String> billColumn;
    @FXML private TableColumn<BulkRow, String> remarkColumn;
    @FXML private HBox refusalNote;
    @FXML private Label refusalLabel;
    @FXML private Label noteLabel;
    @FXML private Label subscriptionsLabel;
    @FXML private Button onDateButton;
    @FXML private Button applyButton;

    ChangePricesController(ChangePricesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        amounts = new AmountChangeController(model.amounts(), messages);
        words = model.words();
    }

    @FXML
    private void initialize() {
        closeButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        examplesButton.setGraphic(Icons.of(MaterialDesignC.CHECK_ALL));
        copyButton.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        noteLabel.setGraphic(Icons.of(MaterialDesignI.INFORMATION_OUTLINE));
        for (Node part : List.of(markedBox, startInput, examplesButton, subscriptionsLabel)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        amountsBox.getChildren().add(Views.load(amounts, messages));
        markedBox.setText(messages.get("bulk.marked", "count", model.markedCount()));
        markedBox.setVisible(model.markedCount() > 0);
        markedBox.selectedProperty().bindBidirectional(model.onlyMarked());
        choiceBar.setMessages(messages);
        for (Part part : Part.values()) {
            choiceBar.add(part.name(), messages.get("bulk.by." + part.name()), true,
                    (name, values) -> choose(part, values));
            choiceBar.setValues(part.name(), model.values(part), value -> model.words(part, value));
        }
        quantityField.textProperty().subscribe(typed -> quantityInput.problemProperty()
                .set(model.readQuantities(typed) ? "" : messages.get("bulk.quantity.unread")));
        model.quantities().subscribe(quantities -> {
            billColumn.setVisible(!quantities.isEmpty());
            movesTable.refresh();
        });
        startField.textProperty().bindBidirectional(model.start());
        model.start().subscribe(date -> startInput.hintProperty().set(model.startHint()));
        reasonField.textProperty().bindBidirectional(model.reason());
        new AlertNote(refusalNote, refusalLabel).say(model.refusal());
        columns();
        model.shown().subscribe(shown -> show());
        Views.whenGone(root, model::close);
    }

    /// Puts the focus into the number.
    void begin() {
        Views.layOut(root);
        amounts.begin();
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void applyOnDate() {
        model.applyOnDate();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void takeExamples() {
        model.takeExamples();
        ticked();
    }

    @FXML
    private void copy() {
        movesTable.getSelectionModel().selectAll();
        Columns.copy(movesTable);
        movesTable.getSelectionModel().clearSelection();
    }

    private void choose(Part part, Collection<String> values) {
        model.choose(part, values);
    }

    private void columns() {
        movesTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.copyable(movesTable);
        tickColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        tickColumn.setCellFactory(column -> new TickCell(model, messages, this::ticked));
        text(subjectColumn, row -> words.subject(row));
        text(amountColumn, row -> words.amount(row));
        text(currencyColumn, row -> words.currency(row));
        text(beforeColumn, row -> words.before(row));
        text(afterColumn, row -> words.after(row, model.ticks().isLeft(row)));
        text(changeColumn, row -> words.change(row, model.ticks().isLeft(row)));
        text(billColumn, row -> words.bills(row, model.quantities().get()));
        text(remarkColumn, row -> words.remark(row, model.ticks().isLeft(row), model.ticks().isTicked(row)));
        remarkColumn.setCellFactory(column -> new RemarkCell(model.ticks()::isLeft));
        movesTable.setRowFactory(table -> new MoveRow());
    }

    private void text(TableColumn<BulkRow, String> column, Function<BulkRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setCellFactory(c -> new WordsCell());
    }

    private void ticked() {
        movesTable.refresh();
        showExamples();
    }

    private void showExamples() {
        examplesButton.setText(messages.get("bulk.examples", "count", model.failing()));
        examplesButton.setVisible(model.failing() > 0);
    }

    private void show() {
        words = model.words();
        movesTable.getItems().setAll(model.shown().get().rows());
        summaryLabel.setText(model.summary());
        showExamples();
        startInput.setVisible(model.needsStart());
        noteLabel.setText(model.note());
        subscriptionsLabel.setText(model.subscriptions());
        subscriptionsLabel.setVisible(!model.subscriptions().isEmpty());
        onDateButton.setDisable(!model.canApply());
        applyButton.setText(model.verb());
        applyButton.setDisable(!model.canApply());
    }

    /// A row: a plan's is a heading, what stays is muted, what moves far is bold.
    private final class MoveRow extends TableRow<BulkRow> {
        private static final List<String> LOOKS = List.of("bulk-group", "bulk-left", "bulk-notable", "bulk-example");

        @Override
        protected void updateItem(@Nullable BulkRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll(LOOKS);
            if (empty || row == null) {
                return;
            }
            if (row instanceof BulkRow.Group) {
                getStyleClass().add("bulk-group");
            } else if (row instanceof BulkRow.Example) {
                getStyleClass().add("bulk-example");
            } else if (model.ticks().isLeft(row) || row instanceof BulkRow.Formula) {
                getStyleClass().add("bulk-left");
            } else if (model.isNotable(row)) {
                getStyleClass().add("bulk-notable");
            }
        }
    }
}
