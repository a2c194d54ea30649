package dev.tierdesk.exchange.table;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What can be wrong with tables besides what can be wrong with any file. Problems of a row are placed at
/// `prices[row 12].unit_amount`, counted as the file's rows are, with the header as row 1.
public enum TableProblem implements ProblemCode {
    /// The bytes are no text of the character set. `file`, `charset`.
    TABLE_CHARSET,
    /// Not the form of a CSV file from a row on. `file`.
    TABLE_FORM,
    /// There is no table in the file. No arguments.
    TABLE_NONE,
    /// A sheet has more rows or columns than are read. `sheet`, `maximum`.
    TABLE_TOO_LARGE,
    /// A row has cells beyond the last heading. `found` (cells), `expected` (headings).
    TABLE_ROW_LENGTH,
    /// Two headings are the same column. `sheet`, `field`.
    TABLE_COLUMN_TWICE,
    /// Two sheets are the same table. `sheet`, `found` (the table).
    TABLE_SHEET_TWICE,
    /// Two rows of one object say different things. `field`, `found`, `expected`, `row` (the other one).
    TABLE_ROWS_CONTRADICT,
    /// A row is a tier of a price whose model has none. `field`, `model`.
    TABLE_NO_TIERS,
    /// Two rows without a code are a price for the same. `row` (the other one).
    TABLE_PRICE_TWICE,
    /// A row without a code is for the same as a price above whose tiers have ended. `row` (its first), `open` (its
    /// tier without a bound).
    TABLE_TIERS_TWICE,
    /// The last tier of a price has a bound: nothing says what more would cost. `found`.
    TABLE_LAST_TIER_BOUNDED,
    /// So much was wrong that the rest was not read. `maximum`.
    TABLE_NOT_READ_ON,
    /// A cell of a workbook holds an error instead of a value. `field`, `found`.
    TABLE_CELL_ERROR,
    /// A formula of a workbook has no value that was saved with it. `field`.
    TABLE_FORMULA_UNSAVED,
    /// A workbook that is damaged, or refers to other files, or declares a document type. `found` (the part).
    TABLE_WORKBOOK_REFUSED,
    /// A workbook's number with more than the 15 digits that its numbers have. `found`, `read`.
    TABLE_NUMBER_READ(Severity.INFO),
    /// Formulas of a workbook are not computed; the values that stand beside them were read. `sheet`, `count`.
    TABLE_FORMULAS_READ(Severity.INFO),
    /// A sheet or file that is no table. `sheet`.
    TABLE_SHEET_IGNORED(Severity.WARNING);

    private final Severity severity;

    TableProblem() {
        this(Severity.ERROR);
    }

    TableProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
