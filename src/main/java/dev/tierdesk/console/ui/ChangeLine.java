package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A line of a list of changes: the heading of a day, or a change set of it.
public sealed interface ChangeLine {
    /// The heading of a day, in words.
    record Day(String words) implements ChangeLine {}

    /// A change set.
    ///
    /// @param label what it is, never empty
    record Entry(ChangeSetRow row, String label) implements ChangeLine {
        /// The number of the change set.
        public long number() {
            return row.number();
        }

        /// The line of a change set.
        public static Entry of(ChangeSetRow row, Messages messages) {
            return new Entry(row, ChangeLine.label(row.label(), row.source(), messages));
        }
    }

    /// Change sets under the days on which they were made.
    ///
    /// @param entries newest first
    static List<ChangeLine> byDay(List<Entry> entries, Dates dates, LocalDate today) {
        List<ChangeLine> lines = new ArrayList<>(entries.size());
        LocalDate day = null;
        for (Entry entry : entries) {
            LocalDate made = dates.dayOf(entry.row().when());
            if (!made.equals(day)) {
                day = made;
                lines.add(new Day(dates.heading(made, today)));
            }
            lines.add(entry);
        }
        return lines;
    }

    /// The label of a change set; one without a label is called by its source.
    static String label(String label, ChangeSource source, Messages messages) {
        return label.isBlank() ? messages.word(source) : label;
    }
}
