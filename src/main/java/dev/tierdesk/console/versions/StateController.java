package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Wires one state of a plan, to be read.
final class StateController {
    private final Desk desk;
    private final Messages messages;
    private final Catalog catalog;
    private final StateChoice state;

    @FXML private Label titleLabel;
    @FXML private StackPane linesPane;
    @FXML private Button closeCardButton;

    StateController(Workspace workspace, Desk desk, StateChoice state) {
        this.desk = desk;
        messages = desk.messages();
        catalog = workspace.working().get();
        this.state = state;
    }

    @FXML
    private void initialize() {
        closeCardButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        titleLabel.setText(state.words(catalog, messages));
        DiffView lines = new DiffView(messages, true, this::open);
        state.in(catalog).map(found -> DiffLines.of(found, catalog, messages)).ifPresent(
                found -> lines.show(found, "", messages.get("versions.state.charged")));
        linesPane.getChildren().add(lines);
    }

    /// Leaves the card for a part of the plan.
    private void open(String where) {
        if (!where.isEmpty()) {
            close();
            desk.navigator().open(Kind.PLAN, state.plan(), where);
        }
    }

    @FXML
    private void close() {
        desk.dialogs().close();
    }
}
