package dev.tierdesk.exchange.csv;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.table.Opened;
import dev.tierdesk.exchange.table.Sheet;
import dev.tierdesk.exchange.table.TableFormat;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.exchange.table.TableSheet;
import dev.tierdesk.exchange.table.Tables;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A catalog as CSV files in a folder or .zip, one for each table; read also from a single file.
public final class CsvFormat implements TableFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv", "zip");
    }

    @Override
    public boolean recognises(Source source) {
        Map<String, String> texts = new TreeMap<>();
        texts(source, new Report())
                .forEach((path, bytes) -> CsvText.head(bytes).ifPresent(head -> texts.put(path, head)));
        char separator = CsvText.proposedSeparator(texts.values());
        return !texts.isEmpty() && texts.entrySet().stream()
                .anyMatch(text ->
                        Tables.isKnown(new CsvSheet(sheetName(source, text.getKey()), text.getValue(), separator)));
    }

    @Override
    public Opened open(Source source, ImportContext context, Report report) {
        Map<String, byte[]> files = texts(source, report);
        Question charset = CsvQuestions.charset(CsvText.proposedCharset(files.values()));
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> {
            Optional<String> text = CsvText.decode(bytes, context.answer(charset));
            text.ifPresent(t -> texts.put(path, t));
            if (text.isEmpty()) {
                report.add(Problem.of(TableProblem.TABLE_CHARSET, new Where(sheetName(source, path)))
                        .with("file", path.isEmpty() ? source.name() : path)
                        .with("charset", context.answer(charset)));
            }
        });
        Question separator = CsvQuestions.separator(CsvText.proposedSeparator(texts.values()));
        char sign = CsvQuestions.separatorSign(context.answer(separator));
        List<Sheet> sheets = new ArrayList<>();
        texts.forEach((path, text) -> sheets.add(new CsvSheet(sheetName(source, path), text, sign)));
        Question decimal = CsvQuestions.decimal(CsvText.proposedDecimal(texts.values(), sign));
        List<Question> questions = List.of(charset, separator, decimal);
        return report.errors() > 0
                ? Opened.refused(questions)
                : new Opened(sheets, CsvQuestions.decimalSign(context.answer(decimal)), questions);
    }

    @Override
    public List<Question> questions(Catalog catalog) {
        return CsvQuestions.OF_EXPORT;
    }

    @Override
    public Exported write(List<TableSheet> sheets, ExportContext context, Report losses) {
        CsvWriting writing = new CsvWriting(context);
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        sheets.forEach(sheet -> files.put(sheet.name() + ".csv", writing.bytes(sheet)));
        return new Exported(files, losses.list());
    }

    /// The files that can be tables; of the others it is told that they are left out.
    private static Map<String, byte[]> texts(Source source, Report report) {
        Map<String, byte[]> texts = new TreeMap<>();
        source.files().forEach((path, bytes) -> {
            String lower = path.toLowerCase(Locale.ROOT);
            if (path.isEmpty() || lower.endsWith(".csv") || lower.endsWith(".tsv")) {
                texts.put(path, bytes);
            } else {
                report.add(Problem.of(TableProblem.TABLE_SHEET_IGNORED, new Where(path)).with("sheet", path));
            }
        });
        return texts;
    }

    private static String sheetName(Source source, String path) {
        String file = path.isEmpty() ? source.name() : path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
