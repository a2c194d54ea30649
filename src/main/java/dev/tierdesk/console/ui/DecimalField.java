package dev.tierdesk.console.ui;

import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A field for an exact number. While it is edited it shows plain digits and its value follows every character; left,
/// it shows grouped thousands. Esc gives back what was there when it was entered. Text that is no number leaves `value`
/// as it was and stands in `unread`. Text that could be read another way says how it is read, until the field is left:
/// "= 1,000".
public final class DecimalField extends TextField {
    private Numbers numbers = new Numbers(Locale.ENGLISH);
    private final ReadOnlyObjectWrapper<@Nullable BigDecimal> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> unread = new ReadOnlyObjectWrapper<>();
    private final Tooltip below = new Tooltip();
    private Consumer<String> reading = this::showReading;
    private @Nullable BigDecimal entered;
    private int digits;
    private boolean showing;

    public DecimalField() {
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("decimal-field");
        textProperty().addListener((o, before, text) -> {
            if (!showing) {
                read(text);
            }
        });
        focusedProperty().addListener((o, before, focused) -> {
            if (focused) {
                entered = value.get();
                if (unread.get() == null) {
                    show();
                }
                selectAll();
            } else if (unread.get() == null) {
                show();
            }
            if (!focused) {
                reading.accept("");
            }
        });
        below.setHideOnEscape(false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && isEdited()) {
                setText(entered == null ? "" : numbers.edit(entered));
                selectAll();
                e.consume();
            }
        });
    }

    /// How it writes and reads from now on.
    public void setNumbers(Numbers other) {
        numbers = other;
        if (unread.get() == null) {
            show();
        }
    }

    /// The number; null where the field is empty. Follows every character that can be read.
    public ReadOnlyObjectProperty<@Nullable BigDecimal> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public @Nullable BigDecimal getValue() {
        return value.get();
    }

    /// The text, where it cannot be read as a number; else null.
    public ReadOnlyObjectProperty<@Nullable String> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Tells how the text is read, where it could be read another way, and the empty text where not; otherwise it
    /// stands as the hint of the field, or below it.
    public void onReading(Consumer<String> shown) {
        reading = shown;
    }

    /// Digits after the point that are always shown when the field is not edited.
    public void setDigits(int atLeast) {
        digits = atLeast;
        if (!isFocused()) {
            show();
        }
    }

    /// Shows another number. While a person edits the field, an equal number leaves the text alone.
    public void setValue(@Nullable BigDecimal number) {
        if (same(number, value.get()) && (isFocused() || unread.get() == null)) {
            return;
        }
        value.set(number);
        unread.set(null);
        reading.accept("");
        entered = number;
        show();
    }

    /// Shows a text that was kept because it could not be read.
    public void setUnread(String text) {
        showing = true;
        setText(text);
        showing = false;
        unread.set(text);
    }

    private boolean isEdited() {
        return unread.get() != null || !same(entered, value.get());
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    private void read(String text) {
        if (text.isBlank()) {
            unread.set(null);
            reading.accept("");
            value.set(null);
            return;
        }
        Optional<Numbers.Reading> read = numbers.read(text);
        reading.accept(read.filter(Numbers.Reading::ambiguous).map(r -> "= " + numbers.show(r.value())).orElse(""));
        unread.set(read.isPresent() ? null : text);
        read.ifPresent(r -> value.set(r.value()));
    }

    private void showReading(String text) {
        if (getParent() instanceof Field field) {
            field.hintProperty().set(text);
            return;
        }
        below.setText(text);
        @Nullable Bounds place = text.isEmpty() || !isFocused() ? null : localToScreen(getLayoutBounds());
        if (place == null) {
            below.hide();
        } else {
            below.show(this, place.getMinX(), place.getMaxY());
        }
    }

    private void show() {
        BigDecimal number = value.get();
        String text = number == null ? "" : isFocused() ? numbers.edit(number) : numbers.show(number, digits);
        if (!text.equals(getText())) {
            showing = true;
            setText(text);
            showing = false;
        }
    }
}
