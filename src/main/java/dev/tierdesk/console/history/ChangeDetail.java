package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change set in words: every object it touched, with the fields before and after.
///
/// @param facts number, moment, author and how much it touched
/// @param reason empty where none was given
/// @param lines the objects, each followed by its fields
public record ChangeDetail(long number, String title, String facts, String reason, List<Line> lines) {
    public ChangeDetail {
        lines = List.copyOf(lines);
    }

    /// A line of the table.
    public sealed interface Line {}

    /// What happened to an object.
    public enum Sign {
        CREATED("+"),
        DELETED("−"),
        CHANGED("~");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        /// `+`, `−` or `~`.
        public String text() {
            return text;
        }
    }

    /// An object.
    ///
    /// @param exists whether it can be opened
    /// @param gone what it was, where it was deleted and is not there again; null else
    public record ObjectLine(
            Sign sign, Kind kind, String kindWords, String title, String code, boolean exists, @Nullable Aggregate gone)
            implements Line {}

    /// A field of the object above.
    ///
    /// @param before null where there was nothing
    /// @param after null where there is nothing
    public record FieldLine(String label, @Nullable String before, @Nullable String after) implements Line {}

    /// What the bills below are of.
    public record BillHeading(String title, String note) implements Line {}

    /// What a charge, or a worked example, comes to.
    ///
    /// @param what the quantity, or the name of the example
    public record BillRow(String what, String before, String after, String difference, boolean moves) implements Line {}

    /// Everything as lines of text with tabs.
    public String text() {
        StringBuilder text = new StringBuilder(title).append('\n').append(facts).append('\n');
        if (!reason.isEmpty()) {
            text.append(reason).append('\n');
        }
        for (Line line : lines) {
            text.append(switch (line) {
                case ObjectLine object ->
                    "\n" + object.sign().text() + " " + object.kindWords() + " " + object.title() + "\n";
                case FieldLine field ->
                    field.label() + "\t" + orNothing(field.before()) + "\t" + orNothing(field.after()) + "\n";
                case BillHeading bills -> "\n" + (bills.title() + "  " + bills.note()).strip() + "\n";
                case BillRow bill ->
                    String.join("\t", bill.what(), bill.before(), bill.after(), bill.difference()) + "\n";
            });
        }
        return text.toString();
    }

    private static String orNothing(@Nullable String value) {
        return value == null ? "" : value;
    }
}
