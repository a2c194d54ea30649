package dev.tierdesk.console.history;

import dev.tierdesk.console.history.ChangeDetail.Line;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/// Wires the states of an object, and the question before one is restored.
final class TimelineController {
    private final TimelineViewModel model;

    @FXML private Label titleLabel;
    @FXML private ListView<TimelineRow> statesList;
    @FXML private Node askedPane;
    @FXML private Label fieldHeading;
    @FXML private Label todayHeading;
    @FXML private Label thenHeading;
    @FXML private ListView<Line> restoredList;
    @FXML private Label stagesLabel;
    @FXML private TextField reasonField;
    @FXML private Label refusalLabel;
    @FXML private Button changeButton;
    @FXML private Button askButton;
    @FXML private Button backButton;
    @FXML private Button restoreButton;
    @FXML private Button closeButton;

    TimelineController(TimelineViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.title());
        statesList.setItems(model.rows());
        statesList.setCellFactory(list -> new TimelineCell());
        model.chosen().subscribe(row -> statesList.getSelectionModel().select(row));
        statesList.getSelectionModel().selectedItemProperty().addListener((o, before, row) -> model.chosen().set(row));
        restoredList.setCellFactory(list -> new DiffCell(line -> model.open(line.kind(), line.code())));
        fieldHeading.prefWidthProperty().bind(restoredList.widthProperty().multiply(DiffCell.LABEL));
        todayHeading.prefWidthProperty().bind(restoredList.widthProperty().multiply(DiffCell.VALUE));
        thenHeading.prefWidthProperty().bind(restoredList.widthProperty().multiply(DiffCell.VALUE));
        stagesLabel.setText(model.stages());
        stagesLabel.setVisible(!model.stages().isEmpty());
        stagesLabel.setManaged(!model.stages().isEmpty());
        reasonField.textProperty().bindBidirectional(model.reason());
        refusalLabel.textProperty().bind(model.refusal());
        refusalLabel.visibleProperty().bind(refusalLabel.textProperty().isNotEmpty());
        model.asked().subscribe(lines -> restoredList.getItems().setAll(lines == null ? List.of() : lines));
        BooleanBinding asking = model.asked().isNotNull();
        show(askedPane, asking);
        show(backButton, asking);
        show(restoreButton, asking);
        show(statesList, asking.not());
        show(changeButton, asking.not());
        show(askButton, asking.not());
        show(closeButton, asking.not());
        changeButton.disableProperty().bind(model.chosen().isNull());
        askButton.disableProperty().bind(Bindings.createBooleanBinding(() -> {
            TimelineRow row = model.chosen().get();
            return row == null || row.state() == null;
        }, model.chosen()));
    }

    @FXML
    private void openChange() {
        model.openChange();
    }

    @FXML
    private void ask() {
        model.ask();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @FXML
    private void close() {
        model.close();
    }

    private static void show(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
