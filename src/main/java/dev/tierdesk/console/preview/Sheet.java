package dev.tierdesk.console.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the panel says about a price, a plan or two plans, in words and in the order shown.
///
/// @param totals one, or two where plans are compared
/// @param facts beside the total: the price of a unit, and of the next one
/// @param verdict which is cheaper; null where nothing is compared
/// @param rows the arithmetic
/// @param columns above the amounts of `rows`; empty where there is one column without a name
/// @param edges the boundary table; null where nothing changes along the quantity
record Sheet(
        List<Total> totals,
        List<Fact> facts,
        @Nullable String verdict,
        List<String> columns,
        List<Row> rows,
        List<Note> notes,
        @Nullable Chart chart,
        @Nullable EdgeTable edges) {
    /// An amount to be seen first.
    ///
    /// @param name whose it is
    /// @param was what was saved before it, in words; empty where it is the same
    record Total(String name, String amount, String currency, String was) {}

    /// A number with its name.
    record Fact(String name, String value) {}

    /// How a row is shown.
    enum Look {
        /// A line of arithmetic: label, text, amount.
        LINE,
        /// A charge of a plan; the text runs over the label's column.
        CHARGE,
        /// A line of arithmetic below a charge.
        DETAIL,
        /// A product, above its charges.
        GROUP,
        /// A sum, under a rule.
        SUM,
        /// Something said in passing.
        ASIDE
    }

    /// A line of arithmetic.
    ///
    /// @param label short: "tier 2"; empty where there is none
    /// @param amounts as many as there are totals
    record Row(Look look, String label, String text, List<String> amounts) {}

    /// What colours a note.
    enum Tone {
        INFO,
        WARNING,
        PLAIN
    }

    /// A sentence.
    ///
    /// @param strong its end, to be stressed; empty where nothing is
    record Note(Tone tone, String text, String strong) {}

    /// The totals around each place where the price changes.
    record EdgeTable(List<String> columns, List<EdgeRow> rows) {}

    /// A quantity with its total, its price of a unit and of the next.
    ///
    /// @param edge whether the quantity is the edge itself
    record EdgeRow(List<String> cells, boolean edge) {}
}
