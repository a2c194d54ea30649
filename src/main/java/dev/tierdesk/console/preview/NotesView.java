package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.ui.Icons;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Sentences under the arithmetic: the contrast, warnings, and what else is to be known.
final class NotesView extends VBox {
    private List<Note> shown = List.of();

    NotesView() {
        getStyleClass().add("notes");
        managedProperty().bind(visibleProperty());
    }

    void show(List<Note> notes) {
        setVisible(!notes.isEmpty());
        if (!notes.equals(shown)) {
            shown = notes;
            getChildren().setAll(notes.stream().map(NotesView::row).toList());
        }
    }

    private static HBox row(Note note) {
        HBox row = new HBox();
        Text text = new Text(note.text());
        text.getStyleClass().add("note-text");
        Text strong = new Text(note.strong());
        strong.getStyleClass().addAll("note-text", "strong");
        TextFlow words = new TextFlow(text, strong);
        HBox.setHgrow(words, Priority.ALWAYS);
        switch (note.tone()) {
            case INFO -> {
                row.getStyleClass().add("note");
                FontIcon icon = Icons.of(MaterialDesignI.INFORMATION_OUTLINE);
                icon.getStyleClass().add("accent");
                row.getChildren().add(icon);
            }
            case WARNING -> {
                row.getStyleClass().addAll("note", "warning");
                FontIcon icon = Icons.of(MaterialDesignA.ALERT_OUTLINE);
                icon.getStyleClass().add("warning");
                row.getChildren().add(icon);
            }
            case PLAIN -> row.getStyleClass().add("plain-note");
        }
        row.getChildren().add(words);
        return row;
    }
}
