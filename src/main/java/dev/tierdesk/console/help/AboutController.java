package dev.tierdesk.console.help;

import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;

/// Shows what the program says of itself.
final class AboutController {
    private final Facts facts;
    private final List<Component> components;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Map<String, String> rows = new LinkedHashMap<>();

    @FXML private Label versionLabel;
    @FXML private GridPane factsGrid;
    @FXML private TableView<Component> componentsTable;
    @FXML private TableColumn<Component, String> nameColumn;
    @FXML private TableColumn<Component, String> versionColumn;
    @FXML private TableColumn<Component, String> licenceColumn;

    AboutController(Facts facts, List<Component> components, Messages messages, Dialogs dialogs) {
        this.facts = facts;
        this.components = components;
        this.messages = messages;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        versionLabel.setText(version());
        rows.put(messages.get("help.about.java"), facts.java());
        rows.put(messages.get("help.about.javafx"), facts.javafx());
        rows.put(messages.get("help.about.system"), facts.system());
        rows.put(messages.get("help.about.catalog"), facts.catalog().toString());
        rows.put(messages.get("help.about.log"), facts.log().toString());
        rows.forEach(this::addRow);
        nameColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().shortName()));
        versionColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().version()));
        licenceColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().licences()));
        componentsTable.getItems().setAll(components);
    }

    @FXML
    private void showFolder() {
        dialogs.reveal(facts.catalog());
    }

    /// Copies what a report needs; where the catalog is stays here.
    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(version() + "\n" + rows.entrySet().stream().limit(3)
                .map(row -> row.getKey() + ": " + row.getValue())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void close() {
        dialogs.close();
    }

    private String version() {
        Dates dates = new Dates(messages, ZoneOffset.UTC);
        return facts.built()
                .map(day -> messages.get("help.about.version", "version", facts.version(), "built", dates.day(day)))
                .orElseGet(() -> messages.get("help.about.version.unbuilt", "version", facts.version()));
    }

    private void addRow(String name, String text) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        Label value = new Label(text);
        value.setTooltip(new Tooltip(text));
        factsGrid.addRow(factsGrid.getRowCount(), label, value);
    }
}
