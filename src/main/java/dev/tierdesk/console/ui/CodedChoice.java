package dev.tierdesk.console.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A choice among codes of objects that are called by their names: the code stands beside the name in the list, and in
/// a tooltip at the box. Letters that are typed choose the first object whose name or code begins with them.
public final class CodedChoice {
    private final ComboBox<String> box;
    private String typed = "";

    private CodedChoice(ComboBox<String> box) {
        this.box = box;
    }

    /// Makes `box`, whose converter gives the names, such a choice.
    public static void in(ComboBox<String> box) {
        CodedChoice choice = new CodedChoice(box);
        box.setCellFactory(list -> new Cell(box));
        box.valueProperty().subscribe(
                code -> box.setTooltip(code == null || code.isEmpty() ? null : new Tooltip(code)));
        box.focusedProperty().subscribe(focused -> choice.typed = "");
        box.addEventHandler(KeyEvent.KEY_TYPED, choice::type);
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        if (command || letter.isEmpty() || Character.isISOControl(letter.charAt(0))
                || typed.isEmpty() && letter.isBlank()) {
            return;
        }
        // letters that lead nowhere together begin anew
        Optional<String> found = first(typed + letter);
        typed = found.isPresent() ? typed + letter : letter;
        found.or(() -> first(letter)).ifPresent(box::setValue);
        event.consume();
    }

    private Optional<String> first(String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        return box.getItems().stream()
                .filter(code -> !code.isEmpty())
                .filter(code -> box.getConverter().toString(code).toLowerCase(Locale.ROOT).startsWith(wanted)
                        || code.toLowerCase(Locale.ROOT).startsWith(wanted))
                .findFirst();
    }

    /// A name, and the code where it says something else.
    private static final class Cell extends ListCell<String> {
        private final ComboBox<String> box;
        private final Label name = new Label();
        private final Label secondary = new Label();
        private final HBox line = new HBox(16, name, secondary);

        Cell(ComboBox<String> box) {
            this.box = box;
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            secondary.setMinWidth(Region.USE_PREF_SIZE);
            secondary.getStyleClass().addAll("mono", "muted");
        }

        @Override
        protected void updateItem(@Nullable String code, boolean empty) {
            super.updateItem(code, empty);
            if (empty || code == null) {
                setGraphic(null);
                return;
            }
            name.setText(box.getConverter().toString(code));
            secondary.setText(name.getText().contains(code) ? "" : code);
            setGraphic(line);
            setAccessibleText(name.getText() + " " + secondary.getText());
        }
    }
}
