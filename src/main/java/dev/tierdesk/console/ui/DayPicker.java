package dev.tierdesk.console.ui;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A field for a day, picked or typed as [TypedDate] has it, and written 2026-07-14. What is typed counts once the field
/// is left or Enter is pressed. Text that is no day stays, and the field says so; the value is null meanwhile.
public final class DayPicker extends DatePicker {
    private final UnreadDate unreadDate = new UnreadDate(this, getEditor(), this::isDay);
    private boolean committing;
    private boolean showing;

    public DayPicker() {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                return text == null ? null : TypedDate.day(text).orElse(null);
            }
        });
        getEditor().setTextFormatter(new TextFormatter<>(change -> {
            if (change.getControlNewText().isEmpty() && isEmptiedByItself()) {
                change.setText(change.getControlText());
            }
            return change;
        }));
        addEventFilter(KeyEvent.ANY, e -> {
            if (e.getCode() == KeyCode.ENTER && !isShowing() && unreadDate.isUnread()) {
                committing = true;
                commitValue();
                committing = false;
                unreadDate.tell();
                e.consume();
            }
        });
    }

    /// What is said of text that is no day; empty where another says it.
    public String getUnread() {
        return unreadDate.getWords();
    }

    public void setUnread(String words) {
        unreadDate.setWords(words);
    }

    /// Shows a day, or none, in place of whatever is typed.
    public void show(@Nullable LocalDate day) {
        showText(getConverter().toString(day));
    }

    /// Shows a text in place of whatever is typed.
    public void showText(String text) {
        showing = true;
        getEditor().setText(text);
        commitValue();
        showing = false;
    }

    /// JavaFX empties the text of a picker that has no value once it is left, and when the value goes.
    private boolean isEmptiedByItself() {
        return unreadDate.isUnread() && (committing || !showing && !isFocused());
    }

    private boolean isDay(String text) {
        return getConverter().fromString(text) != null;
    }
}
