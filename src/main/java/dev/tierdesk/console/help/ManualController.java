package dev.tierdesk.console.help;

import dev.tierdesk.words.Messages;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows the manual: its parts beside the one that is open, and a search over all of them.
final class ManualController {
    private final Manual manual;
    private final Messages messages;
    private final String anchor;
    private final Runnable close;

    @FXML private TextField manualSearchField;
    @FXML private ListView<Manual.Part> partsList;
    @FXML private Label languageLabel;
    @FXML private Label nothingLabel;
    @FXML private ScrollPane pagePane;

    /// @param anchor of the part that is opened first
    /// @param close closes the manual
    ManualController(Manual manual, Messages messages, String anchor, Runnable close) {
        this.manual = manual;
        this.messages = messages;
        this.anchor = anchor;
        this.close = close;
    }

    @FXML
    private void initialize() {
        show(languageLabel, !messages.language().getLanguage().equals(Locale.ENGLISH.getLanguage()));
        partsList.setCellFactory(list -> new PartCell());
        partsList.getSelectionModel().selectedItemProperty().addListener((o, before, part) -> draw(part));
        manualSearchField.textProperty().addListener((o, before, query) -> search(query));
        search("");
        go(anchor);
    }

    /// Puts the focus into the search field.
    void begin() {
        manualSearchField.requestFocus();
    }

    @FXML
    private void close() {
        close.run();
    }

    private void search(String query) {
        Manual.Part open = partsList.getSelectionModel().getSelectedItem();
        partsList.getItems().setAll(manual.parts().stream().filter(part -> part.has(query)).toList());
        show(nothingLabel, partsList.getItems().isEmpty());
        if (partsList.getItems().contains(open)) {
            partsList.getSelectionModel().select(open);
            draw(open);
        } else {
            partsList.getSelectionModel().selectFirst();
        }
    }

    private void go(String to) {
        manual.at(to).ifPresent(part -> {
            if (!partsList.getItems().contains(part)) {
                manualSearchField.clear();
            }
            partsList.getSelectionModel().select(part);
            Node heading = pagePane.getContent().lookup("#manual-" + to);
            if (heading != null) {
                pagePane.applyCss();
                pagePane.layout();
                double below = heading.getBoundsInParent().getMinY();
                double room = pagePane.getContent().getLayoutBounds().getHeight() - pagePane.getViewportBounds()
                        .getHeight();
                pagePane.setVvalue(room <= 0 ? 0 : Math.min(1, below / room));
            }
        });
    }

    private void draw(Manual.@Nullable Part part) {
        pagePane.setContent(
                part == null ? new VBox() : new ManualPage(manualSearchField.getText(), this::go).draw(part));
        pagePane.setVvalue(0);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private static final class PartCell extends ListCell<Manual.Part> {
        @Override
        protected void updateItem(Manual.@Nullable Part part, boolean empty) {
            super.updateItem(part, empty);
            setText(part == null || empty ? null : part.title());
        }
    }
}
