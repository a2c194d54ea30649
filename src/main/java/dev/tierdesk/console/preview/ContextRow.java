package dev.tierdesk.console.preview;

import dev.tierdesk.console.ui.Field;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/// One of the further things that can be said: a text, a choice, or yes or no.
final class ContextRow extends StackPane {
    private final PreviewViewModel model;
    private final Node input;
    private ContextField field;
    private boolean showing;

    ContextRow(ContextField field, PreviewViewModel model) {
        this.field = field;
        this.model = model;
        input = input();
        Field labelled = new Field();
        labelled.setLabel(field.label());
        labelled.setInput(input);
        getChildren().add(labelled);
        setId(field.id());
        show(field);
    }

    /// Shows another value of the same thing, where it is not being typed.
    void show(ContextField other) {
        field = other;
        showing = true;
        switch (input) {
            case TextField text when !text.isFocused() -> text.setText(other.value());
            case CheckBox check -> check.setSelected(!other.value().isEmpty());
            case ComboBox<?> box -> select(box, other.value());
            default -> {}
        }
        showing = false;
    }

    private Node input() {
        String id = "more-" + field.id();
        if (field.what() == ContextField.What.VAT_ID) {
            CheckBox check = new CheckBox();
            check.setId(id);
            check.selectedProperty().addListener((o, before, yes) -> say(yes ? ContextFields.YES : ""));
            return check;
        }
        if (!field.choices().isEmpty()) {
            ComboBox<String> box = new ComboBox<>();
            box.setId(id);
            box.getItems().setAll(field.choices());
            box.valueProperty().addListener((o, before, value) -> say(value));
            box.setMaxWidth(Double.MAX_VALUE);
            return box;
        }
        TextField text = new TextField();
        text.setId(id);
        text.setPromptText(field.prompt());
        text.textProperty().addListener((o, before, typed) -> say(typed));
        return text;
    }

    private void say(String text) {
        if (!showing) {
            model.say(field, text);
        }
    }

    private static <T> void select(ComboBox<T> box, String value) {
        box.getItems().stream().filter(item -> item.toString().equals(value)).findFirst().ifPresent(box::setValue);
    }
}
