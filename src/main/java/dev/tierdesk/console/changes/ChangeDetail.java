package dev.tierdesk.console.changes;

import dev.tierdesk.catalog.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change set in words: every object it touched, with the fields before and after.
///
/// @param facts number, moment, author and how much it touched
/// @param reason empty where none was given
/// @param lines the objects, each followed by its fields
record ChangeDetail(long number, String title, String facts, String reason, List<Line> lines) {
    ChangeDetail {
        lines = List.copyOf(lines);
    }

    /// A line of the table.
    sealed interface Line {}

    /// What happened to an object.
    enum Sign {
        CREATED("+"),
        DELETED("−"),
        CHANGED("~");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /// An object.
    ///
    /// @param exists whether it can be opened
    record ObjectLine(Sign sign, Kind kind, String kindWords, String title, String code, boolean exists) implements Line {}

    /// A field of the object above.
    ///
    /// @param before null where there was nothing
    /// @param after null where there is nothing
    record FieldLine(String label, @Nullable String before, @Nullable String after) implements Line {}

    /// Everything as lines of text with tabs.
    String text() {
        StringBuilder text = new StringBuilder(title).append('\n').append(facts).append('\n');
        if (!reason.isEmpty()) {
            text.append(reason).append('\n');
        }
        for (Line line : lines) {
            text.append(switch (line) {
                case ObjectLine object -> "\n" + object.sign().text() + " " + object.kindWords() + " " + object.title() + "\n";
                case FieldLine field -> field.label() + "\t" + orNothing(field.before()) + "\t" + orNothing(field.after()) + "\n";
            });
        }
        return text.toString();
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }
}
