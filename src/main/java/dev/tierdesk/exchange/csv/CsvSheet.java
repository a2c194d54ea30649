package dev.tierdesk.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.table.Row;
import dev.tierdesk.exchange.table.Sheet;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/// The text of one CSV file.
final class CsvSheet implements Sheet {
    private final String name;
    private final String text;
    private final char separator;
    private final List<String> headings;

    CsvSheet(String name, String text, char separator) {
        this.name = name;
        this.text = text;
        this.separator = separator;
        headings = readHeadings();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public void rows(Report report, Predicate<Row> goOn) {
        int number = 0;
        try (CsvReader<CsvRecord> reader = reader()) {
            for (CsvRecord record : reader) {
                number++;
                if (number > MAXIMUM_ROWS || record.getFieldCount() > MAXIMUM_COLUMNS) {
                    report.add(Problem.of(TableProblem.TABLE_TOO_LARGE, new Where(name).item("row " + number))
                            .with("sheet", name)
                            .with("maximum", number > MAXIMUM_ROWS ? MAXIMUM_ROWS : MAXIMUM_COLUMNS));
                    return;
                }
                if (number > 1 && !goOn.test(row(number, record))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            report.add(Problem.of(TableProblem.TABLE_FORM, new Where(name).item("row " + (number + 1)))
                    .with("file", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> readHeadings() {
        try (CsvReader<CsvRecord> reader = reader()) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            return header.stream().limit(MAXIMUM_COLUMNS).map(heading -> Sheet.heading(Guard.off(heading))).toList();
        } catch (CsvParseException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(int number, CsvRecord record) {
        String[] cells = new String[record.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Guard.off(record.getField(i));
        }
        return Row.of(number, record.getStartingLineNumber(), cells, true);
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text));
    }
}
