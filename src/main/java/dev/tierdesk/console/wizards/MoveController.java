package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.State;
import dev.tierdesk.console.ui.AlertNote;
import dev.tierdesk.console.ui.Badge;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Wires the lifecycle wizard.
final class MoveController {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int ROWS_AT_LEAST = 5;

    private final MoveViewModel model;
    private final Messages messages;
    private boolean showing;

    @FXML private StackPane root;
    @FXML private Label titleLabel;
    @FXML private Button closeButton;
    @FXML private StageTrack track;
    @FXML private HBox tablesBox;
    @FXML private VBox optionsBox;
    @FXML private Label affectedLabel;
    @FXML private Label listLabel;
    @FXML private TableView<AffectedRow> affectedTable;
    @FXML private TableColumn<AffectedRow, AffectedRow> planColumn;
    @FXML private TableColumn<AffectedRow, String> whatColumn;
    @FXML private TableColumn<AffectedRow, String> subscriptionsColumn;
    @FXML private TableColumn<AffectedRow, String> afterColumn;
    @FXML private VBox notesBox;
    @FXML private Field reasonInput;
    @FXML private TextArea reasonArea;
    @FXML private Field typedInput;
    @FXML private TextField typedField;
    @FXML private HBox refusalNote;
    @FXML private Label refusalLabel;
    @FXML private Label noteLabel;
    @FXML private Button onDateButton;
    @FXML private Button moveButton;

    MoveController(MoveViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.title());
        closeButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        for (Node part : List.of(notesBox, affectedTable, typedInput, tablesBox)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        new AlertNote(refusalNote, refusalLabel).say(model.refusal());
        reasonArea.textProperty().bindBidirectional(model.reason());
        typedField.textProperty().bindBidirectional(model.typed());
        tables();
        columns();
        model.table().subscribe(table -> show());
        model.chosen().subscribe(state -> show());
        model.revision().subscribe(revision -> show());
        Views.whileShown(root, model::follow);
    }

    /// Puts the focus onto the chosen move.
    void begin() {
        Views.layOut(root);
        focusChosen();
    }

    private void focusChosen() {
        Node chosen = optionsBox.getChildren().stream()
                .flatMap(row -> ((HBox) row).getChildren().stream())
                .filter(node -> node instanceof RadioButton radio && radio.isSelected())
                .findFirst()
                .orElse(closeButton);
        chosen.requestFocus();
    }

    @FXML
    private void move() {
        model.move();
    }

    @FXML
    private void moveOnDate() {
        model.moveOnDate();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void tables() {
        tablesBox.setVisible(model.tables().size() > 1);
        ToggleGroup group = new ToggleGroup();
        for (List<State> table : model.tables()) {
            ToggleButton button = new ToggleButton(messages.get("field." + table.getFirst().field()));
            button.setId("table-" + table.getFirst().field());
            button.setToggleGroup(group);
            button.setSelected(table.equals(model.table().get()));
            button.setOnAction(e -> {
                button.setSelected(true);
                model.table().set(table);
            });
            tablesBox.getChildren().add(button);
        }
        tablesBox.getChildren().getFirst().getStyleClass().add("left-pill");
        tablesBox.getChildren().getLast().getStyleClass().add("right-pill");
    }

    private void columns() {
        planColumn.setCellFactory(column -> new LinkCell<>(row -> row.isSum() ? null : row.plan(), AffectedRow::plan,
                row -> model.open(row.code())));
        planColumn.setCellValueFactory(LinkCell.row());
        Columns.text(whatColumn, AffectedRow::what);
        Columns.text(subscriptionsColumn, AffectedRow::subscriptions);
        Columns.text(afterColumn, AffectedRow::after);
        Columns.copyable(affectedTable);
    }

    private void show() {
        if (showing) {
            return;
        }
        showing = true;
        track.show(model.stations(), messages);
        options();
        ListWords list = model.list();
        AffectedPlans affected = model.affected();
        affectedLabel.setText(affected.summary());
        listLabel.setText(list.list());
        listLabel.getStyleClass().removeAll("warning-text", "muted");
        listLabel.getStyleClass().add(list.isDoubtful() ? "warning-text" : "muted");
        affectedTable.getItems().setAll(affected.rows(model.chosen().get()));
        int rows = affectedTable.getItems().size();
        affectedTable.setVisible(rows > 0);
        affectedTable.setMinHeight(Columns.height(Math.min(rows, ROWS_AT_LEAST)));
        affectedTable.setPrefHeight(Columns.height(rows));
        affectedTable.setMaxHeight(Columns.height(rows));
        notes();
        typedInput.setVisible(model.needsTyping());
        typedInput.setPlainLabel(messages.get("wizards.type", "expected", model.expected()));
        reasonInput.setLabel(messages.get(model.needsReason() ? "wizards.move.reason.needed" : "wizards.move.reason"));
        noteLabel.setText(model.note());
        moveButton.setText(model.verb());
        moveButton.setDisable(model.chosen().get() == null);
        onDateButton.setDisable(model.chosen().get() == null);
        moveButton.getStyleClass().removeAll("accent", "danger");
        moveButton.getStyleClass().add(model.isFinal() ? "danger" : "accent");
        showing = false;
    }

    private void options() {
        boolean focused = optionsBox.getScene() != null && optionsBox.getScene().getFocusOwner() instanceof RadioButton;
        ToggleGroup group = new ToggleGroup();
        optionsBox.getChildren().setAll(model.options().stream().map(option -> row(option, group)).toList());
        if (focused) {
            focusChosen();
        }
        group.selectedToggleProperty().addListener((o, before, toggle) -> {
            if (toggle != null && !Objects.equals(toggle.getUserData(), model.chosen().get())) {
                model.chosen().set((State) toggle.getUserData());
            }
        });
    }

    private HBox row(MoveOption option, ToggleGroup group) {
        boolean chosen = option.state().equals(model.chosen().get());
        RadioButton radio = new RadioButton();
        radio.setId("move-" + option.state().name());
        radio.setUserData(option.state());
        radio.setToggleGroup(group);
        radio.setSelected(chosen);
        radio.setDisable(!option.allowed());
        radio.setAccessibleText(messages.word((Enum<?>) option.state()) + ", " + option.words());
        Badge badge = Badge.of((Enum<?>) option.state(), messages);
        StackPane place = new StackPane(badge);
        place.getStyleClass().add("option-badge");
        Label words = new Label(option.words());
        words.setWrapText(true);
        if (!option.allowed()) {
            words.setGraphic(Icons.of(MaterialDesignL.LOCK_OUTLINE));
            words.getStyleClass().add("muted");
        }
        HBox row = new HBox(radio, place, words);
        row.getStyleClass().add("option");
        row.pseudoClassStateChanged(CHOSEN, chosen);
        row.setOnMouseClicked(e -> {
            if (option.allowed()) {
                radio.requestFocus();
                radio.setSelected(true);
            }
        });
        return row;
    }

    private void notes() {
        notesBox.getChildren().setAll(model.notes().stream().map(words -> {
            Label note = new Label(words, Icons.of(MaterialDesignA.ALERT_OUTLINE));
            note.setWrapText(true);
            note.getStyleClass().add("warning");
            return note;
        }).toList());
        notesBox.setVisible(!notesBox.getChildren().isEmpty());
    }
}
