package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Lists the pasted rows that cannot be taken, each with its reason, and offers the others.
final class KeyPasteController {
    private final PastedKeys pasted;
    private final Desk desk;
    private final Messages messages;
    private final Runnable take;

    @FXML private Label goodLabel;
    @FXML private Label ignoredLabel;
    @FXML private Label refusedLabel;
    @FXML private TableView<PastedKeys.Refused> refusedTable;
    @FXML private TableColumn<PastedKeys.Refused, Integer> lineColumn;
    @FXML private TableColumn<PastedKeys.Refused, String> textColumn;
    @FXML private TableColumn<PastedKeys.Refused, String> whyColumn;
    @FXML private Button takePastedButton;

    private KeyPasteController(PastedKeys pasted, Desk desk, Runnable take) {
        this.pasted = pasted;
        this.desk = desk;
        this.take = take;
        messages = desk.messages();
    }

    /// Shows the card.
    ///
    /// @param take runs where the person takes the good rows
    static void ask(PastedKeys pasted, Desk desk, Runnable take) {
        KeyPasteController controller = new KeyPasteController(pasted, desk, take);
        desk.dialogs().show(Views.load(controller, desk.messages()));
        controller.takePastedButton.requestFocus();
    }

    @FXML
    private void initialize() {
        goodLabel.setText(messages.get("keys.paste.good", "count", pasted.good(), "created", pasted.created().size(),
                "changed", pasted.changed().size(), "unchanged", pasted.unchanged()));
        refusedLabel.setText(messages.get("keys.paste.refused", "count", pasted.refused().size()));
        ignoredLabel.setText(messages.get("keys.paste.ignored", "columns", String.join(", ", pasted.ignored())));
        ignoredLabel.setVisible(!pasted.ignored().isEmpty());
        refusedTable.setVisible(!pasted.refused().isEmpty());
        refusedLabel.setVisible(!pasted.refused().isEmpty());
        ignoredLabel.managedProperty().bind(ignoredLabel.visibleProperty());
        refusedTable.managedProperty().bind(refusedTable.visibleProperty());
        refusedLabel.managedProperty().bind(refusedLabel.visibleProperty());
        Columns.number(lineColumn, PastedKeys.Refused::line, messages);
        Columns.text(textColumn, refused -> refused.text().replace('\t', ' '));
        Columns.text(whyColumn, PastedKeys.Refused::why);
        refusedTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.copyable(refusedTable);
        refusedTable.getItems().setAll(pasted.refused());
        int written = pasted.created().size() + pasted.changed().size();
        takePastedButton.setText(messages.get("keys.paste.take", "count", written));
        takePastedButton.setDisable(written == 0);
    }

    @FXML
    private void take() {
        desk.dialogs().close();
        take.run();
    }

    @FXML
    private void cancel() {
        desk.dialogs().close();
    }
}
