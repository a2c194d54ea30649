package dev.tierdesk.console.transfer;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Wires the files of an import, each with its format.
final class ImportFilesController {
    private final ImportViewModel model;
    private final Messages messages;
    private List<FileRow> shown = List.of();

    @FXML private Button chooseFilesButton;
    @FXML private VBox rowsBox;

    ImportFilesController(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// Puts the focus on the way to files; where all is well, on the way on.
    void begin(Node on) {
        Node format = shown.stream()
                .filter(row -> !row.fine() && row.readable())
                .findFirst()
                .map(row -> rowsBox.lookup("#formatBox-" + row.place()))
                .orElse(null);
        (shown.isEmpty() ? chooseFilesButton : format == null ? on : format).requestFocus();
    }

    void show() {
        List<FileRow> rows = model.files().rows();
        if (!rows.equals(shown) || rowsBox.getChildren().isEmpty()) {
            shown = rows;
            List<Node> nodes = new ArrayList<>(rows.stream().map(this::node).toList());
            if (nodes.isEmpty()) {
                Label nothing = new Label(messages.get("transfer.files.none"));
                nothing.setWrapText(true);
                nothing.getStyleClass().addAll("muted", "files-none");
                nodes.add(nothing);
            }
            rowsBox.getChildren().setAll(nodes);
        }
    }

    @FXML
    private void addFiles() {
        model.askForFiles();
    }

    @FXML
    private void addFolder() {
        model.askForFolder();
    }

    private Node node(FileRow row) {
        Label name = new Label(row.name());
        name.getStyleClass().add("strong");
        name.setTooltip(new Tooltip(row.path()));
        Label state = new Label(row.state());
        state.setWrapText(true);
        state.getStyleClass().add(row.fine() ? "section-note" : "danger-text");
        VBox words = new VBox(name, state);
        words.getStyleClass().add("file-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ComboBox<Option> format = Options.box(model.files().formats(), row.format(), value -> model.choose(row, value));
        format.setId("formatBox-" + row.place());
        format.setAccessibleText(messages.get("transfer.file.format", "file", row.name()));
        format.setPromptText(messages.get("transfer.file.format.prompt"));
        format.setDisable(!row.readable());
        format.getStyleClass().add("format-box");
        Button remove = new Button();
        remove.setId("removeFile-" + row.place());
        remove.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        remove.getStyleClass().addAll("icon-button", "flat");
        remove.setAccessibleText(messages.get("transfer.file.remove", "file", row.name()));
        remove.setTooltip(new Tooltip(messages.get("transfer.file.remove", "file", row.name())));
        remove.setOnAction(e -> model.remove(row));
        HBox line = new HBox(words, format, remove);
        line.getStyleClass().add("file-row");
        return line;
    }
}
