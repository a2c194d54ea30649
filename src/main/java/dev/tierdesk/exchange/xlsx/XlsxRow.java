package dev.tierdesk.exchange.xlsx;

import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.table.Row;
import dev.tierdesk.exchange.table.Sheet;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one row of a sheet after the other.
final class XlsxRow {
    private final Part part;
    private final WorkbookParts workbook;
    private final String sheet;
    private final List<String> headings;
    private final Report report;
    private final List<String> cells = new ArrayList<>();
    private int number;
    private int formulas;
    private boolean isWhole;

    XlsxRow(Part part, WorkbookParts workbook, String sheet, List<String> headings, Report report) {
        this.part = part;
        this.workbook = workbook;
        this.sheet = sheet;
        this.headings = headings;
        this.report = report;
    }

    /// The number of the row that starts here, as it says itself; `next` where it says none.
    int number(int next) {
        String own = part.attribute("r");
        return own != null && own.matches("[1-9]\\d{0,6}") ? Math.max(Integer.parseInt(own), next) : next;
    }

    /// How many formulas were passed so far.
    int formulas() {
        return formulas;
    }

    /// Reads the row that starts here, to its end.
    Row read(int rowNumber) throws Refused {
        number = rowNumber;
        isWhole = true;
        cells.clear();
        int next = 0;
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                int column = column(part.attribute("r"), next);
                next = column + 1;
                String text = cell(column);
                if (!text.isEmpty()) {
                    put(column, text);
                }
            }
        }
        return Row.of(number, number, cells.toArray(String[]::new), isWhole);
    }

    private void put(int column, String text) throws Refused {
        if (column >= Sheet.MAXIMUM_COLUMNS) {
            throw Refused.tooLarge(sheet, Sheet.MAXIMUM_COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /// The index of a column by the address of its cell: 27 of `AB12`.
    private static int column(@Nullable String address, int next) {
        int column = 0;
        int letters = 0;
        while (address != null && letters < address.length() && letters < 4 && address.charAt(letters) >= 'A'
                && address.charAt(letters) <= 'Z') {
            column = column * 26 + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        return letters == 0 ? next : column - 1;
    }

    /// The text of the cell that starts here; goes to its end.
    private String cell(int column) throws Refused {
        String type = part.attribute("t");
        String style = part.attribute("s");
        @Nullable String value = null;
        boolean isFormula = false;
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value = part.text();
            } else if (part.starts("is")) {
                value = CellText.rich(part, "is");
            } else if (part.starts("f")) {
                isFormula = true;
                formulas++;
            }
        }
        if (isFormula && (value == null || value.isEmpty() && !"str".equals(type))) {
            isWhole = false;
            report.add(problem(TableProblem.TABLE_FORMULA_UNSAVED, column, "").with("field", heading(column)));
        }
        return text(value == null ? "" : value, type, style, column);
    }

    private String text(String value, @Nullable String type, @Nullable String style, int column) throws Refused {
        return switch (type == null ? "n" : type) {
            case "s" -> shared(value);
            case "inlineStr" -> value;
            case "str" -> CellText.unescape(value);
            case "b" -> value.isEmpty() ? "" : String.valueOf(value.equals("1"));
            case "d" -> value;
            case "e" -> {
                isWhole = false;
                report.add(problem(TableProblem.TABLE_CELL_ERROR, column, value).with("field", heading(column)));
                yield value;
            }
            default -> number(value.strip(), style, column);
        };
    }

    private String shared(String value) throws Refused {
        if (value.isEmpty()) {
            return "";
        }
        if (!value.matches("\\d{1,8}") || Integer.parseInt(value) >= workbook.texts().size()) {
            throw Refused.damaged(sheet);
        }
        return workbook.texts().get(Integer.parseInt(value));
    }

    private String number(String value, @Nullable String style, int column) {
        boolean isDate = style != null && style.matches("\\d{1,6}")
                && workbook.dateStyles().contains(Integer.valueOf(style));
        if (isDate) {
            return CellText.date(value, workbook.isFrom1904());
        }
        String text = CellText.number(value);
        if (value.length() > CellText.DIGITS && CellText.isRounded(value)) {
            report.add(problem(TableProblem.TABLE_NUMBER_READ, column, value).with("read", text));
        }
        return text;
    }

    private Problem problem(ProblemCode code, int column, String found) {
        return Problem.of(code, new Where(sheet).item("row " + number).field(heading(column)))
                .with("found", found.length() > 200 ? found.substring(0, 200) : found)
                .with("line", number)
                .with("column", column + 1);
    }

    private String heading(int column) {
        return column < headings.size() ? headings.get(column) : "";
    }
}
