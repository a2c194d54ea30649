package dev.tierdesk.console.versions;

import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// Wires the Versions tab of a plan.
public final class VersionsController {
    private final VersionsViewModel model;
    private final Messages messages;

    @FXML private Button openVersionButton;
    @FXML private Button compareButton;
    @FXML private TableView<VersionRow> versionsTable;
    @FXML private TableColumn<VersionRow, String> versionColumn;
    @FXML private TableColumn<VersionRow, String> publishedColumn;
    @FXML private TableColumn<VersionRow, String> authorColumn;
    @FXML private TableColumn<VersionRow, String> whatColumn;
    @FXML private TableColumn<VersionRow, String> subscriptionsColumn;
    @FXML private Label footLabel;

    public VersionsController(VersionsViewModel model) {
        this.model = model;
        messages = model.desk().messages();
    }

    @FXML
    private void initialize() {
        Columns.text(versionColumn, VersionRow::name);
        Columns.text(publishedColumn, VersionRow::published);
        Columns.text(authorColumn, VersionRow::author);
        authorColumn.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.rows().stream().anyMatch(row -> !row.author().isEmpty()), model.rows()));
        Columns.text(whatColumn, VersionRow::what);
        Columns.text(subscriptionsColumn, VersionRow::subscriptions);
        Columns.copyable(versionsTable);
        versionsTable.getColumns().forEach(column -> column.setSortable(false));
        versionsTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        versionsTable.setItems(model.rows());
        versionsTable.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                openVersion();
            }
        });
        versionsTable.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openVersion();
            }
        });
        var chosen = versionsTable.getSelectionModel().getSelectedItems();
        openVersionButton.disableProperty().bind(Bindings.size(chosen).isNotEqualTo(1));
        compareButton.textProperty().bind(Bindings.createStringBinding(
                () -> messages.get(chosen.size() == 2 ? "versions.compare.two" : "versions.compare.with"), chosen));
        footLabel.textProperty().bind(model.foot());
    }

    @FXML
    private void openVersion() {
        List<VersionRow> chosen = versionsTable.getSelectionModel().getSelectedItems();
        if (chosen.size() == 1) {
            model.open(chosen.getFirst());
        }
    }

    @FXML
    private void compare() {
        model.compare(List.copyOf(versionsTable.getSelectionModel().getSelectedItems()));
    }

    @FXML
    private void importSubscriptions() {
        model.importSubscriptions();
    }
}
