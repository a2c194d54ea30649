package dev.tierdesk.console.merge;

import dev.tierdesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows drafts of an earlier run with what they change; each can be left out.
final class DraftOfferController {
    private final DraftOfferViewModel model;
    private final Messages messages;
    private final Runnable close;

    @FXML private VBox draftsBox;
    @FXML private Button takeDraftsButton;

    /// @param close closes the dialog
    DraftOfferController(DraftOfferViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
    }

    @FXML
    private void initialize() {
        model.rows().forEach(row -> draftsBox.getChildren().add(draft(row)));
        count();
    }

    @FXML
    private void later() {
        close.run();
    }

    @FXML
    private void take() {
        close.run();
        model.take();
    }

    private VBox draft(DraftOfferViewModel.Row row) {
        CheckBox wanted = new CheckBox(row.title());
        wanted.setId("draft-" + row.id());
        wanted.setMnemonicParsing(false);
        wanted.setSelected(true);
        wanted.selectedProperty().subscribe(taken -> {
            model.want(row.id(), taken);
            count();
        });
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label age = new Label(row.age());
        age.getStyleClass().add("section-note");
        HBox head = new HBox(wanted, spring, age);
        head.getStyleClass().add("draft-head");
        VBox draft = new VBox(head);
        draft.getStyleClass().add("draft");
        if (row.conflicting()) {
            Label conflict = new Label(messages.get("merge.conflicting"));
            conflict.getStyleClass().addAll("field-problem", "warning", "draft-line");
            conflict.setWrapText(true);
            draft.getChildren().add(conflict);
        }
        row.lines().forEach(line -> draft.getChildren().add(line(line)));
        return draft;
    }

    private static HBox line(MergeWords.Line line) {
        Label sign = new Label(line.sign().text());
        sign.getStyleClass().addAll("merge-sign", line.sign().style());
        Label text = new Label(line.text());
        text.setWrapText(true);
        HBox box = new HBox(sign, text);
        box.getStyleClass().add("draft-line");
        return box;
    }

    private void count() {
        int count = model.count();
        takeDraftsButton.setText(messages.get(count == 0 ? "merge.discard" : "merge.take", "count", count));
    }
}
