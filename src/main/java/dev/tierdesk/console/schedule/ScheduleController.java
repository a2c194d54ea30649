package dev.tierdesk.console.schedule;

import dev.tierdesk.console.ui.BadgeCell;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.words.ScheduleWords;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Wires the schedule: the list, and the chosen change with what can be done about it.
final class ScheduleController {
    private static final String CHANGE = "change";
    private static final String PAST = "past";

    private final ScheduleViewModel model;

    @FXML private Label countLabel;
    @FXML private CheckBox pastBox;
    @FXML private HBox pausedNote;
    @FXML private TableView<ScheduleRow> table;
    @FXML private TableColumn<ScheduleRow, String> whenColumn;
    @FXML private TableColumn<ScheduleRow, String> untilColumn;
    @FXML private TableColumn<ScheduleRow, String> whatColumn;
    @FXML private TableColumn<ScheduleRow, String> effectColumn;
    @FXML private TableColumn<ScheduleRow, ScheduleRow> stateColumn;
    @FXML private TableColumn<ScheduleRow, String> reasonColumn;
    @FXML private EmptyState noneState;
    @FXML private VBox detailPane;
    @FXML private Hyperlink titleLink;
    @FXML private Label factsLabel;
    @FXML private Label reasonLabel;
    @FXML private VBox notesBox;
    @FXML private TableView<ScheduleWords.Field> fieldsTable;
    @FXML private TableColumn<ScheduleWords.Field, String> fieldColumn;
    @FXML private TableColumn<ScheduleWords.Field, String> beforeColumn;
    @FXML private TableColumn<ScheduleWords.Field, String> afterColumn;
    @FXML private Button reconfirmButton;
    @FXML private Button unscheduleButton;
    @FXML private Button applyButton;

    ScheduleController(ScheduleViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        countLabel.textProperty().bind(model.countText());
        pastBox.selectedProperty().bindBidirectional(model.past());
        pausedNote.getChildren().addFirst(Icons.of(MaterialDesignA.ALERT_OUTLINE));
        pausedNote.visibleProperty().bind(model.paused());
        Columns.text(whenColumn, ScheduleRow::when);
        Columns.text(untilColumn, ScheduleRow::until);
        Columns.text(whatColumn, ScheduleRow::title);
        Columns.text(effectColumn, ScheduleRow::effect);
        Columns.text(reasonColumn, ScheduleRow::why);
        stateColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        stateColumn.setCellFactory(column -> new StateCell());
        Columns.headed(fieldColumn, ScheduleWords.Field::label, field -> field.isHeading() && field.after().isEmpty());
        Columns.text(beforeColumn, field -> field.isHeading() ? " " : field.before());
        Columns.text(afterColumn, field -> field.isHeading() && field.after().isEmpty() ? " " : field.after());
        fieldsTable.setRowFactory(fields -> new FieldRow());
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.chosen().set(row.change().number());
            }
        });
        model.rows().addListener((ListChangeListener<ScheduleRow>) change -> select());
        model.chosen().subscribe(number -> select());
        noneState.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        model.open().subscribe(this::show);
    }

    /// Opens the change of this number, as text.
    void select(String number) {
        model.chosen().set(Long.valueOf(number));
    }

    /// What is chosen, and whether what is over is shown.
    Place place() {
        Long chosen = model.chosen().get();
        return Place.INITIAL.with(CHANGE, chosen == null ? "" : chosen.toString())
                .with(PAST, model.past().get() ? PAST : "");
    }

    void restore(Place place) {
        model.past().set(!place.text(PAST).isEmpty());
        if (!place.text(CHANGE).isEmpty()) {
            model.goOnAt(Long.parseLong(place.text(CHANGE)));
        }
    }

    /// Leaves out what there is no room for.
    void fit(WindowClass width) {
        untilColumn.setVisible(width == WindowClass.WIDE);
        reasonColumn.setVisible(width == WindowClass.WIDE);
        effectColumn.setVisible(width != WindowClass.NARROW);
    }

    @FXML
    private void openObject() {
        model.openObject();
    }

    @FXML
    private void reconfirm() {
        model.reconfirm();
    }

    @FXML
    private void unschedule() {
        model.unschedule();
    }

    @FXML
    private void applyNow() {
        model.applyNow();
    }

    private void select() {
        Long number = model.chosen().get();
        ScheduleRow selected = table.getSelectionModel().getSelectedItem();
        if (number == null || selected != null && selected.change().number() == number) {
            return;
        }
        model.rows().stream()
                .filter(row -> row.change().number() == number)
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private void show(@Nullable ScheduleRow row) {
        detailPane.setVisible(row != null);
        if (row == null) {
            return;
        }
        titleLink.setText(row.title() + ": " + row.effect());
        factsLabel.setText(model.facts(row));
        reasonLabel.setText(row.why());
        reasonLabel.setVisible(!row.why().isEmpty());
        notesBox.getChildren().setAll(row.reasons().stream().map(ScheduleController::note).toList());
        notesBox.setVisible(!row.reasons().isEmpty());
        fieldsTable.getItems().setAll(row.fields());
        boolean pending = row.change().isPending();
        reconfirmButton.setVisible(row.stale());
        unscheduleButton.setVisible(pending);
        applyButton.setVisible(pending);
        applyButton.setDisable(!row.ready());
    }

    private static Node note(String words) {
        Label note = new Label(words, Icons.of(MaterialDesignA.ALERT_OUTLINE));
        note.setWrapText(true);
        note.getStyleClass().add("warning");
        return note;
    }

    /// A field, or the object above its fields.
    private static final class FieldRow extends TableRow<ScheduleWords.Field> {
        @Override
        protected void updateItem(ScheduleWords.@Nullable Field field, boolean empty) {
            super.updateItem(field, empty);
            getStyleClass().remove("schedule-object");
            if (field != null && field.isHeading()) {
                getStyleClass().add("schedule-object");
            }
        }
    }

    /// The state as a badge.
    private static final class StateCell extends BadgeCell<ScheduleRow, ScheduleRow> {
        private final Label badge = new Label();

        StateCell() {
            getStyleClass().add("badge-cell");
        }

        @Override
        protected void updateItem(@Nullable ScheduleRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : badge);
            if (row != null) {
                badge.setText(row.state());
                badge.getStyleClass().setAll("label", "badge", row.tone());
            }
        }
    }
}
