package dev.tierdesk.exchange.xlsx;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.table.Cell;
import dev.tierdesk.exchange.table.TableSheet;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes sheets as a workbook; the same sheets give the same bytes.
final class XlsxWriting {
    /// The most characters that a cell can hold.
    private static final int MAXIMUM_TEXT = 32_767;

    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 50;
    private static final int ROWS_MEASURED = 1000;
    private static final Instant TIME = Instant.parse("1980-01-01T00:00:00Z");

    private XlsxWriting() {}

    static byte[] bytes(List<TableSheet> sheets, Report losses) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, "Tierdesk", null)) {
                for (TableSheet sheet : sheets) {
                    write(sheet, workbook, losses);
                }
            }
            return FixedArchive.of(bytes.toByteArray(), TIME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(TableSheet sheet, Workbook workbook, Report losses) throws IOException {
        try (Worksheet worksheet = workbook.newWorksheet(sheet.name())) {
            worksheet.freezePane(0, 1);
            for (int column = 0; column < sheet.headings().size(); column++) {
                worksheet.value(0, column, CellText.escape(sheet.headings().get(column)));
                worksheet.width(column, width(sheet, column));
            }
            worksheet.range(0, 0, 0, sheet.headings().size() - 1).style().bold().fillColor("D9E2EC").set();
            for (int row = 0; row < sheet.rows().size(); row++) {
                List<Cell> cells = sheet.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    write(worksheet, row + 1, column, cells.get(column), sheet, losses);
                }
            }
        }
    }

    private static void write(Worksheet worksheet, int row, int column, Cell cell, TableSheet sheet, Report losses) {
        String text = cell.text();
        if (text.isEmpty()) {
            return;
        }
        if (cell.isNumber() && new BigDecimal(text).precision() <= CellText.DIGITS) {
            worksheet.value(row, column, new BigDecimal(text));
            return;
        }
        String escaped = CellText.escape(text);
        if (escaped.length() > MAXIMUM_TEXT) {
            losses.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_WRITTEN,
                            new Where(sheet.name()).item("row " + (row + 1)).field(sheet.headings().get(column)))
                    .with("field", sheet.headings().get(column))
                    .with("found", text.substring(0, 200) + "…"));
        } else {
            worksheet.value(row, column, escaped);
        }
    }

    /// As wide as the longest text of the first rows, within reason.
    private static int width(TableSheet sheet, int column) {
        int longest = sheet.rows().stream()
                .limit(ROWS_MEASURED)
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, sheet.headings().get(column).length()) + 2L, LEAST_WIDTH, MOST_WIDTH);
    }
}
