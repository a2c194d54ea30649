package dev.tierdesk.exchange.table;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Where;
import java.util.Optional;

/// A row of a sheet whose columns are known, while it is read; what is wrong with it goes into the report. Used on one
/// thread.
final class RowReader {
    private static final int CLIP = 200;

    private final MappedSheet sheet;
    private final Row row;
    private final Form.Habits habits;
    private final Report report;
    private boolean isWhole;

    RowReader(MappedSheet sheet, Row row, Form.Habits habits, Report report) {
        this.sheet = sheet;
        this.row = row;
        this.habits = habits;
        this.report = report;
        isWhole = row.isWhole();
    }

    int number() {
        return row.number();
    }

    /// Whether the sheet says anything of this column.
    boolean has(String column) {
        return sheet.columns().containsKey(column) || sheet.constants().containsKey(column);
    }

    /// The text of a column; empty where the cell is, or the sheet has no such column.
    String text(String column) {
        Integer index = sheet.columns().get(column);
        return index == null ? sheet.constants().getOrDefault(column, "") : row.text(index);
    }

    /// Whether a column says the same in all rows because the sheet does not have it.
    boolean isConstant(String column) {
        return !sheet.columns().containsKey(column);
    }

    boolean isBlank(String column) {
        return text(column).isBlank();
    }

    /// A code or name that something is referred to by; empty where there is none.
    String code(String column) {
        return text(column).strip();
    }

    /// The value of a cell that is not empty; what is no such value is reported.
    <V> Optional<V> value(String column, Form<V> form) {
        String text = text(column);
        Optional<V> value = form.read().apply(text, habits);
        if (value.isEmpty()) {
            Problem problem = problem(form.code(), column).with("expected", form.expected());
            report(form.code() == ExchangeProblem.FILE_FIELD_DECIMAL ? withSign(problem, text) : problem);
        }
        return value;
    }

    /// Says which sign stands before the decimals where a number has the other.
    private Problem withSign(Problem problem, String text) {
        String group = habits.decimalSign() == '.' ? "," : ".";
        return text.contains(group)
                ? problem.with("sign", String.valueOf(habits.decimalSign())).with("group", group)
                : problem;
    }

    /// Whether a cell is empty or has such a value; reports nothing.
    boolean reads(String column, Form<?> form) {
        return isBlank(column) || form.read().apply(text(column), habits).isPresent();
    }

    /// Whether nothing was found wrong with the row so far.
    boolean isWhole() {
        return isWhole;
    }

    Where where(String column) {
        return new Where(sheet.table().sheetName()).item("row " + row.number()).field(column);
    }

    void refuse(ProblemCode code, String column, String expected) {
        report(problem(code, column).with("expected", expected));
    }

    void missing(String column) {
        report(problem(ExchangeProblem.FILE_FIELD_MISSING, column));
    }

    /// Reports a problem of this row.
    void report(Problem problem) {
        isWhole &= !problem.isError();
        report.add(problem);
    }

    /// A problem with the cell of a column, its place and what was found there.
    Problem problem(ProblemCode code, String column) {
        Integer index = sheet.columns().get(column);
        String found = text(column);
        return Problem.of(code, where(column))
                .with("field", column)
                .with("found", found.length() > CLIP ? found.substring(0, CLIP) + "…" : found)
                .with("line", row.line())
                .with("column", index == null ? 1 : index + 1);
    }
}
