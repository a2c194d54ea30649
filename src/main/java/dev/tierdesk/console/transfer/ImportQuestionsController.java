package dev.tierdesk.console.transfer;

import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Wires what the files leave open, file by file.
final class ImportQuestionsController {
    private final ImportViewModel model;
    private final Messages messages;
    private final Map<FileRow, QuestionsPane> panes = new LinkedHashMap<>();
    private List<String> shown = List.of();

    @FXML private Hyperlink proposalsLink;
    @FXML private VBox questionsBox;

    ImportQuestionsController(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// Puts the focus into the first question that is open.
    void begin() {
        panes.values().stream().findFirst().ifPresent(QuestionsPane::begin);
    }

    void show() {
        proposalsLink.setVisible(model.files().areRemembered());
        List<FileRow> asked = model.files().rows().stream()
                .filter(row -> !model.files().questions(row.place()).isEmpty()).toList();
        List<String> paths = asked.stream().map(row -> row.format() + row.path()).toList();
        if (!paths.equals(shown)) {
            shown = paths;
            fill(asked);
        }
        panes.forEach((row, pane) -> pane.show(model.files().questions(row.place())));
    }

    @FXML
    private void takeProposals() {
        model.takeProposals();
    }

    private void fill(List<FileRow> asked) {
        panes.clear();
        List<Node> nodes = new ArrayList<>();
        for (FileRow row : asked) {
            QuestionsPane pane = new QuestionsPane((id, answer) -> model.answer(row.place(), id, answer));
            panes.put(row, pane);
            Label heading = new Label(messages.get("transfer.questions.of", "file", row.name()));
            heading.getStyleClass().add("section-title");
            nodes.add(heading);
            nodes.add(pane);
        }
        questionsBox.getChildren().setAll(nodes);
    }
}
