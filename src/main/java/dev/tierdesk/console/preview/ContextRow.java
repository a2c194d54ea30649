package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.ContextField.Option;
import dev.tierdesk.console.preview.ContextField.What;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.console.ui.DayPicker;
import dev.tierdesk.console.ui.Field;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of the further things that can be said: a text, a choice, a date, or yes or no.
final class ContextRow extends StackPane {
    private final PreviewViewModel model;
    private final Field labelled = new Field();
    private final Node input;
    private ContextField field;
    private boolean showing;

    ContextRow(ContextField field, PreviewViewModel model) {
        this.field = field;
        this.model = model;
        input = input();
        input.setId("more-" + field.id());
        if (!(input instanceof CheckBox)) {
            labelled.setPlainLabel(field.label());
        }
        labelled.setInput(input);
        getChildren().add(labelled);
        setId(field.id());
        show(field);
    }

    /// Whether it needs the whole width.
    boolean isWide() {
        return field.what() == What.CARRIED_OVER;
    }

    /// Shows another value of the same thing, where it is not being typed and what was typed could be read.
    void show(ContextField other) {
        field = other;
        if (model.isUnread(other)) {
            return;
        }
        showing = true;
        labelled.problemProperty().set("");
        labelled.hintProperty().set(other.hint());
        switch (input) {
            case TextField text when !text.isFocused() -> text.setText(other.value());
            case DayPicker date when !date.getEditor().isFocused() && !date.isFocused() -> date.showText(other.value());
            case CheckBox check -> check.setSelected(!other.value().isEmpty());
            case ComboBox<?> box -> select(box, other);
            default -> {}
        }
        showing = false;
    }

    private Node input() {
        if (field.what() == What.VAT_ID) {
            CheckBox check = new CheckBox(field.label());
            check.selectedProperty().addListener((o, before, yes) -> say(yes ? ContextFields.YES : ""));
            return check;
        }
        if (field.what() == What.DATE) {
            return date();
        }
        if (!field.choices().isEmpty()) {
            ComboBox<Option> box = new ComboBox<>();
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable Option option) {
                    return option == null ? "" : option.words();
                }

                @Override
                public @Nullable Option fromString(String text) {
                    return null;
                }
            });
            box.getItems().setAll(field.choices());
            box.valueProperty().addListener((o, before, option) -> say(option.value()));
            box.setMaxWidth(Double.MAX_VALUE);
            return box;
        }
        TextField text = new TextField();
        text.setPromptText(field.prompt());
        text.textProperty().addListener((o, before, typed) -> say(typed));
        return text;
    }

    /// A date can be typed, with a time if need be, or picked. What stands in the field counts at every keystroke.
    private DayPicker date() {
        DayPicker picker = new DayPicker();
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setPromptText(field.prompt());
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                String typed = picker.getEditor().getText();
                return day == null || day.equals(fromString(typed)) ? typed : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                ZoneId zone = model.zone();
                return text == null
                        ? null : new CatalogDates(zone).read(text).map(at -> LocalDate.ofInstant(at, zone)).orElse(
                                null);
            }
        });
        picker.getEditor().textProperty().addListener((o, before, typed) -> say(typed));
        return picker;
    }

    private void say(String text) {
        if (!showing) {
            labelled.problemProperty().set(model.say(field, text));
        }
    }

    @SuppressWarnings("unchecked") // of this row's own making
    private static void select(ComboBox<?> box, ContextField field) {
        ComboBox<Option> options = (ComboBox<Option>) box;
        if (!options.getItems().equals(field.choices())) {
            options.getItems().setAll(field.choices());
        }
        field.choices().stream().filter(option -> option.value().equals(field.value())).findFirst()
                .ifPresent(options::setValue);
    }
}
