package dev.tierdesk.console.transfer;

import dev.tierdesk.console.transfer.SubscriptionImportViewModel.Content;
import dev.tierdesk.console.transfer.SubscriptionImportViewModel.Encoding;
import dev.tierdesk.console.transfer.SubscriptionImportViewModel.Row;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.DayPicker;
import dev.tierdesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the dry run of a list of subscriptions.
final class SubscriptionImportController {
    private final SubscriptionImportViewModel model;
    private final Messages messages;

    @FXML private Label titleLabel;
    @FXML private ComboBox<String> sourceBox;
    @FXML private DayPicker listDatePicker;
    @FXML private ComboBox<Encoding> encodingBox;
    @FXML private TextField listReasonField;
    @FXML private Label summaryLabel;
    @FXML private Label plansLabel;
    @FXML private TableView<Row> rowsTable;
    @FXML private TableColumn<Row, String> severityColumn;
    @FXML private TableColumn<Row, String> placeColumn;
    @FXML private TableColumn<Row, String> textColumn;
    @FXML private Label noteLabel;
    @FXML private Button importListButton;

    SubscriptionImportController(SubscriptionImportViewModel model) {
        this.model = model;
        messages = model.messages();
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.title());
        sourceBox.getItems().setAll(model.sources());
        sourceBox.getEditor().textProperty().bindBidirectional(model.source());
        listDatePicker.valueProperty().bindBidirectional(model.date());
        listReasonField.textProperty().bindBidirectional(model.reason());
        encodingBox.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Encoding encoding) {
                return encoding == null ? "" : messages.get("transfer.encoding." + encoding);
            }

            @Override
            public @Nullable Encoding fromString(String text) {
                return null;
            }
        });
        encodingBox.getItems().setAll(Encoding.values());
        encodingBox.valueProperty().bindBidirectional(model.encoding());
        Columns.text(severityColumn, row -> messages.word(row.severity()));
        Columns.text(placeColumn, Row::place);
        Columns.text(textColumn, Row::text);
        Columns.copyable(rowsTable);
        importListButton.disableProperty().bind(model.canImport().not());
        model.content().subscribe(this::show);
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void show(@Nullable Content content) {
        if (content == null) {
            return;
        }
        summaryLabel.setText(content.summary());
        plansLabel.setText(content.plans());
        rowsTable.getItems().setAll(content.rows());
        noteLabel.setText(content.note());
        noteLabel.getStyleClass().setAll("label", content.whole() ? "muted" : "danger-text");
    }
}
