package dev.tierdesk.console.palette;

import dev.tierdesk.console.palette.PaletteIndex.Hit;
import dev.tierdesk.words.Messages;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// Wires the field of the palette and the list of what it found; the focus stays in the field.
final class PaletteController {
    private static final int PAGE = 10;

    private final PaletteViewModel model;
    private final Messages messages;

    @FXML private TextField queryField;
    @FXML private ListView<Hit> hitsList;

    PaletteController(PaletteViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        Label none = new Label(messages.get("palette.none"));
        none.getStyleClass().add("muted");
        hitsList.setPlaceholder(none);
        hitsList.setCellFactory(list -> new HitCell(messages, cell -> {
            model.choose(cell.getIndex());
            model.run();
        }));
        model.hits().subscribe(hits -> {
            hitsList.getItems().setAll(hits);
            choose();
        });
        model.chosen().subscribe(this::choose);
        model.query().bind(queryField.textProperty());
        queryField.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Puts the focus into the field.
    void begin() {
        queryField.requestFocus();
    }

    private void choose() {
        int index = model.chosen().get();
        hitsList.getSelectionModel().clearAndSelect(index);
        hitsList.scrollTo(Math.max(0, index - PAGE + 1));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(PAGE);
            case PAGE_UP -> model.move(-PAGE);
            case ENTER -> model.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
