package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.versions.MovedBillsView;
import dev.tierdesk.console.versions.MovingBills;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Wires the dry run of an import.
final class DryRunController {
    private static final double ROWS_LEAST = 128;
    private static final List<Outcome> TILES =
            List.of(Outcome.CREATED, Outcome.CHANGED, Outcome.UNCHANGED, Outcome.REFUSED);
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");
    private static final int MOVED_SHOWN = 2;

    private final DryRunViewModel model;
    private final MovingBills moving;
    private final Messages messages;

    @FXML private VBox headBox;
    @FXML private Label summaryLabel;
    @FXML private HBox tilesBox;
    @FXML private VBox objectsBox;
    @FXML private LossPane lossPane;
    @FXML private TableView<ImportRow> rowsTable;
    @FXML private TableColumn<ImportRow, Outcome> outcomeColumn;
    @FXML private TableColumn<ImportRow, String> fileColumn;
    @FXML private TableColumn<ImportRow, String> kindColumn;
    @FXML private TableColumn<ImportRow, String> placeColumn;
    @FXML private TableColumn<ImportRow, String> nameColumn;
    @FXML private TableColumn<ImportRow, String> foundColumn;
    @FXML private TableColumn<ImportRow, String> detailColumn;
    @FXML private Label chosenLabel;
    @FXML private ScrollPane problemsPane;
    @FXML private Label problemsLabel;
    @FXML private TableView<FieldRow> fieldsTable;
    @FXML private TableColumn<FieldRow, String> fieldColumn;
    @FXML private TableColumn<FieldRow, String> beforeColumn;
    @FXML private TableColumn<FieldRow, String> afterColumn;

    DryRunController(DryRunViewModel model, MovingBills moving, Messages messages) {
        this.model = model;
        this.moving = moving;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        summaryLabel.setText(model.summary());
        for (Outcome outcome : TILES) {
            OutcomeTile tile = new OutcomeTile(outcome, model.count(outcome), messages);
            tile.selectedProperty().bindBidirectional(model.shown(outcome));
            tilesBox.getChildren().add(tile);
        }
        LossTile losses = new LossTile(model.lossCount(), messages);
        losses.selectedProperty().bindBidirectional(model.lossesShown());
        tilesBox.getChildren().add(losses);
        headBox.getChildren().add(new MovedBillsView(moving, model.moved(), MOVED_SHOWN));
        objectsBox.pseudoClassStateChanged(CROWDED, !model.moved().isEmpty());
        rows();
        fields();
        lossPane.show(model.losses(), messages.get("transfer.losses.none"), messages);
        lossPane.visibleProperty().bind(model.lossesShown());
        objectsBox.visibleProperty().bind(model.lossesShown().not());
    }

    private void rows() {
        outcomeColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().outcome()));
        outcomeColumn.setCellFactory(column -> new OutcomeCell(messages));
        Columns.text(fileColumn, ImportRow::file);
        fileColumn.setVisible(model.hasFiles());
        Columns.text(kindColumn, row -> row.kind() == null ? "" : messages.word(row.kind()));
        Columns.text(placeColumn, ImportRow::place);
        Columns.text(nameColumn, ImportRow::name);
        Columns.text(foundColumn, ImportRow::foundBy);
        Columns.text(detailColumn, model::detail);
        Columns.copyable(rowsTable);
        rowsTable.setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable ImportRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(REFUSED, item != null && item.outcome() == Outcome.REFUSED);
            }
        });
        rowsTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    /// Puts the rows into the table: once the rest is on the screen, as each alone takes half of a blink.
    void fill() {
        rowsTable.setItems(model.rows());
        rowsTable.getItems().subscribe(this::fit);
        fit();
        rowsTable.getSelectionModel().select(model.chosen().get());
        rowsTable.getSelectionModel().selectedItemProperty().subscribe(model.chosen()::set);
    }

    /// Lets the table end where its rows do: what is chosen gets the rest.
    private void fit() {
        rowsTable.setMaxHeight(Math.max(ROWS_LEAST, Columns.height(rowsTable.getItems().size())));
    }

    private void fields() {
        Columns.text(fieldColumn, FieldRow::field);
        value(beforeColumn, "−", "before", FieldRow::before);
        value(afterColumn, "+", "after", FieldRow::after);
        Columns.copyable(fieldsTable);
        model.chosen().subscribe(this::show);
    }

    private void show(@Nullable ImportRow row) {
        chosenLabel.setText(row == null ? "" : row.name().isEmpty() ? row.place() : row.name());
        fieldsTable.getItems().setAll(row == null ? List.of() : model.fields(row));
        List<String> problems = row == null ? List.of() : row.problems();
        problemsLabel.setText(String.join("\n", problems));
        problemsPane.setVvalue(0);
        problemsPane.setVisible(!problems.isEmpty());
        fieldsTable.setVisible(problems.isEmpty() || !fieldsTable.getItems().isEmpty());
    }

    private static void value(
            TableColumn<FieldRow, String> column, String sign, String style, Function<FieldRow, String> value) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(c -> new TableCell<>() {
            private final Label chip = new Label();

            {
                chip.getStyleClass().addAll("difference", style);
            }

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                boolean blank = empty || item == null || item.isEmpty();
                chip.setText(blank ? "" : sign + " " + item);
                setTooltip(blank ? null : new Tooltip(item));
                setGraphic(blank ? null : chip);
                setText(!empty && blank ? "—" : null);
            }
        });
    }

    /// The sign and word of an outcome.
    private static final class OutcomeCell extends TableCell<ImportRow, Outcome> {
        private final Messages messages;

        OutcomeCell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(@Nullable Outcome item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null
                    ? null : OutcomeTile.sign(item) + "  " + messages.get("transfer.outcome." + item.name()));
        }
    }
}
