package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.lifecycle.Cloning.PriceSource;
import dev.tierdesk.catalog.lifecycle.Cloning.Treatment;
import dev.tierdesk.console.amounts.PriceMovesController;
import dev.tierdesk.console.tiers.AmountChangeController;
import dev.tierdesk.console.ui.AlertNote;
import dev.tierdesk.console.ui.Badge;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Wires the clone wizard.
final class CloneController {
    private static final int SHORT = 40;
    private static final List<String> COLOURS = List.of("warning-text", "success-text", "accent-text", "danger-text");

    private final CloneViewModel model;
    private final Messages messages;

    @FXML private StackPane root;
    @FXML private VBox card;
    @FXML private Label titleLabel;
    @FXML private Button closeButton;
    @FXML private TextArea namesArea;
    @FXML private CheckBox segmentsBox;
    @FXML private Label countLabel;
    @FXML private TableView<CopyRow> copiesTable;
    @FXML private TableColumn<CopyRow, Integer> numberColumn;
    @FXML private TableColumn<CopyRow, String> nameColumn;
    @FXML private TableColumn<CopyRow, String> codeColumn;
    @FXML private TableColumn<CopyRow, String> checkColumn;
    @FXML private TableView<TreatmentRow> treatmentsTable;
    @FXML private TableColumn<TreatmentRow, String> fieldColumn;
    @FXML private TableColumn<TreatmentRow, TreatmentRow> sourceColumn;
    @FXML private TableColumn<TreatmentRow, TreatmentRow> cloneColumn;
    @FXML private TableColumn<TreatmentRow, Treatment> treatmentColumn;
    @FXML private VBox pricesBox;
    @FXML private VBox askedBox;
    @FXML private VBox amountsBox;
    @FXML private CheckBox copyPricesBox;
    @FXML private ComboBox<PriceSource> pricesChoice;
    @FXML private Field quantityInput;
    @FXML private TextField quantityField;
    @FXML private VBox movesBox;
    @FXML private Label editsLabel;
    @FXML private HBox refusalNote;
    @FXML private Label refusalLabel;
    @FXML private Label noteLabel;
    @FXML private Button createButton;

    CloneController(CloneViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.title());
        closeButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        noteLabel.setGraphic(Icons.of(MaterialDesignU.UNDO_VARIANT));
        for (Node part : List.of(pricesBox, askedBox, editsLabel)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        new AlertNote(refusalNote, refusalLabel).say(model.refusal());
        namesArea.textProperty().bindBidirectional(model.names());
        segmentsBox.selectedProperty().bindBidirectional(model.segments());
        segmentsBox.setMnemonicParsing(false);
        segmentsBox.setText(messages.get("wizards.clone.segments", "pattern", model.pattern()));
        editsLabel.setVisible(model.leavesEditsOut());
        columns();
        prices();
        model.rows().subscribe(rows -> show());
        model.prices().subscribe(prices -> show());
        Views.whileShown(root, model::follow);
    }

    /// Puts the focus into the names.
    void begin() {
        Views.layOut(root);
        namesArea.requestFocus();
        namesArea.selectAll();
    }

    @FXML
    private void create() {
        model.create();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void columns() {
        Columns.number(numberColumn, CopyRow::number, messages);
        Columns.text(nameColumn, CopyRow::name);
        Columns.text(codeColumn, CopyRow::code);
        checkColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().problem()));
        checkColumn.setCellFactory(column -> new CheckCell());
        Columns.copyable(copiesTable);
        Columns.text(fieldColumn, TreatmentRow::field);
        value(sourceColumn, TreatmentRow::source, TreatmentRow::before);
        value(cloneColumn, TreatmentRow::copy, TreatmentRow::after);
        treatmentColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().treatment()));
        treatmentColumn.setCellFactory(column -> new TreatmentCell());
        Columns.copyable(treatmentsTable);
    }

    private void prices() {
        List<PriceSource> sources = model.priceSources();
        askedBox.setVisible(model.kind() == Kind.PRODUCT);
        amountsBox.getChildren()
                .add(Views.load(new AmountChangeController(model.moves().amounts(), messages), messages));
        PriceMovesController moves =
                new PriceMovesController(model.moves(), messages, messages.get("wizards.clone.prices.none"));
        Parent table = Views.load(moves, messages);
        VBox.setVgrow(table, Priority.ALWAYS);
        movesBox.getChildren().add(table);
        moves.showBillsAt(quantityInput, quantityField);
        pricesBox.setVisible(model.kind() == Kind.PLAN || !sources.isEmpty());
        if (pricesBox.isVisible()) {
            card.getStyleClass().add("widest");
        }
        pricesChoice.setConverter(new SourceWords());
        pricesChoice.getItems().setAll(sources);
        pricesChoice.getSelectionModel().selectFirst();
        pricesChoice.disableProperty().bind(copyPricesBox.selectedProperty().not());
        copyPricesBox.selectedProperty().subscribe(on -> choosePrices());
        pricesChoice.valueProperty().subscribe(prices -> choosePrices());
    }

    private void choosePrices() {
        model.prices().set(copyPricesBox.isSelected() ? pricesChoice.getValue() : null);
    }

    private void show() {
        countLabel.setText(model.count());
        copiesTable.getItems().setAll(model.rows().get());
        treatmentsTable.getItems().setAll(model.treatments());
        noteLabel.setText(model.note());
        createButton.setText(model.verb());
        createButton.setDisable(!model.isAsked());
    }

    private void value(TableColumn<TreatmentRow, TreatmentRow> column, Function<TreatmentRow, String> words,
            Function<TreatmentRow, @Nullable State> state) {
        column.setCellValueFactory(LinkCell.row());
        column.setCellFactory(c -> new ValueCell(words, state));
    }

    private static FontIcon icon(String colour, Ikon ikon) {
        FontIcon icon = Icons.of(ikon);
        icon.getStyleClass().addAll("small", colour);
        return icon;
    }

    /// Whether a clone's name and code are new.
    private final class CheckCell extends TableCell<CopyRow, String> {
        @Override
        protected void updateItem(@Nullable String problem, boolean empty) {
            super.updateItem(problem, empty);
            getStyleClass().removeAll(COLOURS);
            if (empty || problem == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            boolean fine = problem.isEmpty();
            getStyleClass().add(fine ? "success-text" : "danger-text");
            setText(fine ? messages.get("wizards.clone.new") : problem);
            setGraphic(fine
                    ? icon("success", MaterialDesignC.CHECK) : icon("danger", MaterialDesignC.CLOSE_CIRCLE_OUTLINE));
            setTooltip(fine ? null : new Tooltip(problem));
        }
    }

    /// The value of a field; a state as its badge.
    private final class ValueCell extends TableCell<TreatmentRow, TreatmentRow> {
        private final Function<TreatmentRow, String> words;
        private final Function<TreatmentRow, @Nullable State> state;

        ValueCell(Function<TreatmentRow, String> words, Function<TreatmentRow, @Nullable State> state) {
            this.words = words;
            this.state = state;
        }

        @Override
        protected void updateItem(@Nullable TreatmentRow row, boolean empty) {
            super.updateItem(row, empty);
            State badge = empty || row == null ? null : state.apply(row);
            setGraphic(badge == null ? null : Badge.of((Enum<?>) badge, messages));
            setText(empty || row == null || badge != null ? null : words.apply(row));
            setTooltip(getText() == null || getText().length() < SHORT ? null : new Tooltip(getText()));
        }
    }

    /// What becomes of a field, in amber, blue or green.
    private final class TreatmentCell extends TableCell<TreatmentRow, Treatment> {
        @Override
        protected void updateItem(@Nullable Treatment treatment, boolean empty) {
            super.updateItem(treatment, empty);
            getStyleClass().removeAll(COLOURS);
            if (empty || treatment == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(messages.get("wizards.treatment." + treatment.name()));
            switch (treatment) {
                case RESET -> dress("warning-text", icon("warning", MaterialDesignU.UNDO_VARIANT));
                case COPIED -> dress("success-text", icon("success", MaterialDesignC.CONTENT_COPY));
                case ASKED -> dress("accent-text", icon("accent", MaterialDesignC.CHECK));
            }
        }

        private void dress(String colour, Node icon) {
            getStyleClass().add(colour);
            setGraphic(icon);
        }
    }

    private final class SourceWords extends StringConverter<PriceSource> {
        @Override
        public String toString(@Nullable PriceSource prices) {
            return prices == null ? "" : model.words(prices);
        }

        @Override
        public @Nullable PriceSource fromString(String words) {
            return null;
        }
    }
}
