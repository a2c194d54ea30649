package dev.tierdesk.console.amounts;

import dev.tierdesk.console.tiers.RawAmount;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Wires the table of amounts before and after a change.
public final class PriceMovesController {
    /// Pixels of a column of amounts; what does not fit, such as what is refused, is shown when pointed at.
    private static final double WIDEST = 220;
    /// Pixels of "107.00 → 112.35".
    private static final double BILL = 100;
    private static final double BILL_EDGES = 36;

    private final PriceMovesViewModel model;
    private final Messages messages;
    private final String none;

    private BulkWords words;

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
    @FXML private Label noneLabel;

    /// @param none what stands there where no price is chosen
    public PriceMovesController(PriceMovesViewModel model, Messages messages, String none) {
        this.model = model;
        this.messages = messages;
        this.none = none;
        words = model.words();
    }

    /// Shows bills at the quantities that are typed into a field.
    public void showBillsAt(Field input, TextField field) {
        field.textProperty().subscribe(typed -> input.problemProperty()
                .set(model.readQuantities(typed) ? "" : messages.get("amounts.quantity.unread")));
    }

    @FXML
    private void initialize() {
        noneLabel.setText(none);
        examplesButton.setGraphic(Icons.of(MaterialDesignC.CHECK_ALL));
        copyButton.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        examplesButton.managedProperty().bind(examplesButton.visibleProperty());
        columns();
        model.quantities().subscribe(quantities -> {
            billColumn.setPrefWidth(Math.min(BILL_EDGES + quantities.size() * BILL, WIDEST));
            billColumn.setVisible(!quantities.isEmpty());
            fit();
            movesTable.refresh();
        });
        model.shown().subscribe(shown -> show());
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
        raw(beforeColumn, amount -> amount.amount().before());
        raw(afterColumn, amount -> model.ticks().isLeft(amount) ? amount.amount().before() : amount.amount().after());
        text(changeColumn, row -> words.change(row, model.ticks().isLeft(row)));
        text(billColumn, row -> words.bills(row, model.quantities().get()));
        text(remarkColumn, row -> words.remark(row, model.ticks().isLeft(row), model.ticks().isTicked(row)));
        remarkColumn.setCellFactory(column -> new RemarkCell(model.ticks()::isLeft));
        movesTable.setRowFactory(table -> new MoveRow());
        movesTable.focusedProperty().subscribe(focused -> {
            if (focused && movesTable.getSelectionModel().isEmpty()) {
                movesTable.getSelectionModel().selectFirst();
            }
        });
        movesTable.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.SPACE) {
                e.consume();
                tickChosen();
            }
        });
    }

    /// Ticks all the chosen rows, or unticks them where the first is ticked.
    private void tickChosen() {
        List<BulkRow> chosen = movesTable.getSelectionModel().getSelectedItems().stream()
                .filter(model.ticks()::canTick)
                .toList();
        if (!chosen.isEmpty()) {
            model.tick(chosen, !model.ticks().isTicked(chosen.getFirst()));
            ticked();
        }
    }

    private void text(TableColumn<BulkRow, String> column, Function<BulkRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setCellFactory(c -> new WordsCell());
    }

    /// Shows on hover what bill.sh writes for the amounts of a column.
    private void raw(TableColumn<BulkRow, String> column, Function<BulkRow.Amount, BigDecimal> amount) {
        column.setCellFactory(c -> {
            WordsCell cell = new WordsCell();
            RawAmount.onHover(cell, () -> cell.getTableRow().getItem() instanceof BulkRow.Amount row
                    ? amount.apply(row) : null, messages);
            return cell;
        });
    }

    /// Gives a column the room of its longest amount; it keeps that, so that typing does not move the columns about.
    private void widen(
            TableColumn<BulkRow, String> column, Function<BulkRow.Amount, BigDecimal> amount,
            Function<BulkRow, String> written) {
        model.shown().get().rows().stream()
                .filter(BulkRow.Amount.class::isInstance)
                .map(BulkRow.Amount.class::cast)
                .max(Comparator.comparingInt(row -> length(amount.apply(row))))
                .map(row -> Math.min(Columns.width(written.apply(row), summaryLabel.getFont()), WIDEST))
                .filter(width -> width > column.getMinWidth())
                .ifPresent(width -> {
                    column.setMinWidth(width);
                    column.setPrefWidth(width);
                    fit();
                });
    }

    /// Lets the other columns give the room that one took.
    private void fit() {
        movesTable.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(movesTable, null, 0.0));
    }

    private static int length(BigDecimal amount) {
        return Math.max(amount.scale(), 0) + Math.max(amount.precision() - amount.scale(), 1);
    }

    private void ticked() {
        movesTable.refresh();
        showExamples();
    }

    private void showExamples() {
        examplesButton.setText(messages.get("amounts.examples", "count", model.failing()));
        examplesButton.setVisible(model.failing() > 0);
    }

    private void show() {
        words = model.words();
        widen(beforeColumn, amount -> amount.amount().before(), words::before);
        widen(afterColumn, amount -> amount.amount().after(), row -> words.after(row, false));
        int[] chosen = movesTable.getSelectionModel().getSelectedIndices().stream().mapToInt(i -> i).toArray();
        movesTable.getItems().setAll(model.shown().get().rows());
        if (movesTable.isFocused()) {
            movesTable.getSelectionModel().selectIndices(-1, chosen);
        }
        summaryLabel.setText(model.summary());
        summaryLabel.setTooltip(new Tooltip(model.summary()));
        showExamples();
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
