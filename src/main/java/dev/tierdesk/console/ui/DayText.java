package dev.tierdesk.console.ui;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A day as it is written everywhere in the window, 2026-07-14, and read as [TypedDate] has it. What is no day leaves
/// the picker as it was.
public final class DayText extends StringConverter<LocalDate> {
    private final DatePicker picker;

    private DayText(DatePicker picker) {
        this.picker = picker;
    }

    /// Reads and writes the days of a picker so.
    public static void in(DatePicker picker) {
        picker.setConverter(new DayText(picker));
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return TypedDate.day(text).orElse(picker.getValue());
    }
}
