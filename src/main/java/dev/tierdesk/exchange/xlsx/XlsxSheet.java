package dev.tierdesk.exchange.xlsx;

import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.table.Row;
import dev.tierdesk.exchange.table.Sheet;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A sheet of a workbook, read as a stream. Its header is the first row that has a text.
final class XlsxSheet implements Sheet {
    private final Archive archive;
    private final WorkbookParts workbook;
    private final WorkbookParts.Named sheet;
    private final List<String> headings = new ArrayList<>();

    /// Reads the header.
    ///
    /// @throws Refused where the sheet is damaged
    XlsxSheet(Archive archive, WorkbookParts workbook, WorkbookParts.Named sheet) throws Refused {
        this.archive = archive;
        this.workbook = workbook;
        this.sheet = sheet;
        read(new Report(), row -> {
            row.cells().forEach(cell -> headings.add(Sheet.heading(cell)));
            return false;
        });
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public void rows(Report report, Predicate<Row> goOn) {
        boolean[] isBelowHeader = {false};
        try {
            read(report, row -> {
                boolean isRow = isBelowHeader[0];
                isBelowHeader[0] = true;
                return !isRow || goOn.test(row);
            });
        } catch (Refused refused) {
            report.add(refused.problem());
        }
    }

    /// Hands over the rows that have a text, the header first.
    private void read(Report report, Predicate<Row> goOn) throws Refused {
        int formulas = 0;
        try (Part part = Part.open(archive, sheet.part())) {
            XlsxRow row = new XlsxRow(part, workbook, sheet.name(), headings, report);
            int number = 0;
            while (part.next() && !part.ends("sheetData")) {
                if (part.starts("row")) {
                    number = row.number(number + 1);
                    if (number > MAXIMUM_ROWS) {
                        throw Refused.tooLarge(sheet.part(), MAXIMUM_ROWS);
                    }
                    Row read = row.read(number);
                    if (!read.isBlank() && !goOn.test(read)) {
                        return;
                    }
                }
            }
            formulas = row.formulas();
        }
        if (formulas > 0) {
            report.add(Problem.of(TableProblem.TABLE_FORMULAS_READ, new Where(name())).with("sheet", name())
                    .with("count", formulas));
        }
    }
}
