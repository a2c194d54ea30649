package dev.tierdesk.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.table.Cell;
import dev.tierdesk.exchange.table.TableSheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes sheets as the person chose.
final class CsvWriting {
    private final boolean isMarked;
    private final char separator;
    private final char decimalSign;

    CsvWriting(ExportContext context) {
        Question charset = CsvQuestions.OF_EXPORT.get(0);
        isMarked = context.answer(charset).equals(CsvQuestions.UTF_8_MARKED);
        separator = CsvQuestions.separatorSign(context.answer(CsvQuestions.OF_EXPORT.get(1)));
        decimalSign = CsvQuestions.decimalSign(context.answer(CsvQuestions.OF_EXPORT.get(2)));
    }

    byte[] bytes(TableSheet sheet) {
        StringWriter text = new StringWriter();
        text.append(isMarked ? "\uFEFF" : "");
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            writer.writeRecord(sheet.headings());
            for (List<Cell> row : sheet.rows()) {
                writer.writeRecord(row.stream().map(this::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String text(Cell cell) {
        return cell.isNumber() ? cell.text().replace('.', decimalSign) : Guard.on(cell.text());
    }
}
