package dev.tierdesk.exchange.subscriptions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a list of subscriptions from CSV: a header, then one subscription a row. Everything that is wrong is found at
/// once; a list with any error is not taken.
public final class SubscriptionCsv {
    /// The most bytes that are read.
    public static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    private static final int HEAD = 4096;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final Catalog catalog;
    private final List<Problem> problems = new ArrayList<>();

    /// What the file does not say of itself.
    ///
    /// @param charset null for UTF-8, or what the byte order mark says
    /// @param separator null for the one of `, ; TAB |` that gives a header with known columns
    /// @param source name of the system that the list is from
    /// @param date for which it is complete
    public record Options(@Nullable Charset charset, @Nullable Character separator, String source, LocalDate date) {}

    /// What came of reading.
    ///
    /// @param list what was read; only to be imported where there is no error
    /// @param problems of the list, its header and its rows, in their order
    public record Result(SubscriptionList list, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }

        /// Whether the list can be imported.
        public boolean isWhole() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    private SubscriptionCsv(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Whether the first line of this text has every column that a list needs, however it is separated.
    public static boolean recognises(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), marked(bytes));
        String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return SEPARATORS.stream()
                .anyMatch(separator -> columns(text, separator).containsAll(SubscriptionColumn.NEEDED));
    }

    /// Reads a list.
    ///
    /// @param catalog whose plans the rows name
    /// @param before the lists there are; one that is newer than this refuses it
    public static Result read(
            byte[] bytes, Options options, Catalog catalog, Subscriptions before, Clock clock) {
        SubscriptionCsv csv = new SubscriptionCsv(catalog);
        if (options.date().isAfter(LocalDate.ofInstant(clock.instant(), catalog.settings().timeZone()))) {
            csv.problems.add(Problem.of(SubscriptionProblem.LIST_IN_FUTURE, Where.ROOT)
                    .with("as_of", options.date().toString()));
        }
        before.list(options.source())
                .filter(list -> list.date().isAfter(options.date()))
                .ifPresent(newer -> csv.problems.add(Problem.of(SubscriptionProblem.LIST_OLDER, Where.ROOT)
                        .with("source", newer.source())
                        .with("as_of", newer.date().toString())));
        List<Subscription> rows = csv.read(bytes, options);
        if (rows.isEmpty() && csv.problems.stream().noneMatch(Problem::isError)) {
            before.list(options.source()).ifPresent(csv::endsAll);
        }
        return new Result(new SubscriptionList(options.source(), options.date(), rows), csv.problems);
    }

    private void endsAll(SubscriptionList last) {
        long active = last.subscriptions().stream().filter(Subscription::isActive).count();
        if (active > 0) {
            problems.add(Problem.of(SubscriptionProblem.LIST_ENDS_ALL, Where.ROOT)
                    .with("source", last.source())
                    .with("count", active));
        }
    }

    private List<Subscription> read(byte[] bytes, Options options) {
        if (bytes.length > MAXIMUM_BYTES) {
            problems.add(Problem.of(SubscriptionProblem.LIST_TOO_LARGE, Where.ROOT).with("maximum", MAXIMUM_BYTES));
            return List.of();
        }
        String text = text(bytes, options.charset());
        if (text == null) {
            return List.of();
        }
        Character separator = options.separator() == null ? separator(text) : options.separator();
        if (separator == null) {
            return List.of();
        }
        List<CsvRecord> records = new ArrayList<>();
        try {
            read(text, separator, records);
            return rows(records);
        } catch (CsvParseException e) {
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            problems.add(Problem.of(SubscriptionProblem.LIST_FORM, new Where("rows").item(Long.toString(line))));
            return List.of();
        }
    }

    private @Nullable String text(byte[] bytes, @Nullable Charset stated) {
        Charset charset = stated == null ? marked(bytes) : stated;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(Problem.of(SubscriptionProblem.LIST_CHARSET, Where.ROOT).with("charset", charset.name()));
            return null;
        }
    }

    /// The character set that the byte order mark says, else UTF-8.
    private static Charset marked(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /// The one separator that gives a header with two known columns or more; which ones are missing is told then.
    private @Nullable Character separator(String text) {
        List<Character> fitting = SEPARATORS.stream().filter(s -> hasHeader(text, s)).toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        problems.add(text.isBlank()
                ? Problem.of(SubscriptionProblem.LIST_EMPTY, Where.ROOT)
                : Problem.of(SubscriptionProblem.LIST_SEPARATOR, new Where("header")).with("separators", ", ; TAB |"));
        return null;
    }

    private static boolean hasHeader(String text, char separator) {
        return columns(text, separator).size() > 1;
    }

    private static Set<SubscriptionColumn> columns(String text, char separator) {
        String header = text.lines().findFirst().orElse("");
        try {
            List<CsvRecord> records = new ArrayList<>();
            read(header, separator, records);
            return records.stream()
                    .flatMap(record -> record.getFields().stream())
                    .flatMap(heading -> SubscriptionColumn.of(heading).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubscriptionColumn.class)));
        } catch (CsvParseException e) {
            return Set.of();
        }
    }

    /// Reads records into a list, which has those before a place that is no CSV.
    private static void read(String text, char separator, List<CsvRecord> records) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Subscription> rows(List<CsvRecord> records) {
        if (records.isEmpty()) {
            problems.add(Problem.of(SubscriptionProblem.LIST_EMPTY, Where.ROOT));
            return List.of();
        }
        CsvRecord header = records.getFirst();
        int before = problems.size();
        Map<SubscriptionColumn, Integer> columns = columns(header.getFields());
        if (problems.stream().skip(before).anyMatch(Problem::isError)) {
            return List.of();
        }
        SubscriptionReading reading = new SubscriptionReading(catalog, columns, header.getFieldCount(), problems);
        return records.subList(1, records.size()).stream()
                .flatMap(record -> reading.read(record.getStartingLineNumber(), record.getFields()).stream())
                .toList();
    }

    private Map<SubscriptionColumn, Integer> columns(List<String> headings) {
        Where where = new Where("header");
        Map<SubscriptionColumn, Integer> columns = new EnumMap<>(SubscriptionColumn.class);
        for (int i = 0; i < headings.size(); i++) {
            SubscriptionColumn column = SubscriptionColumn.of(headings.get(i)).orElse(null);
            if (column == null) {
                problems.add(Problem.of(SubscriptionProblem.COLUMN_UNKNOWN, where).with("column", headings.get(i)));
            } else if (columns.putIfAbsent(column, i) != null) {
                problems.add(Problem.of(SubscriptionProblem.COLUMN_TWICE, where).with("column", headings.get(i)));
            }
        }
        for (SubscriptionColumn column : SubscriptionColumn.values()) {
            if (column.isNeeded() && !columns.containsKey(column)) {
                problems.add(Problem.of(SubscriptionProblem.COLUMN_MISSING, where)
                        .with("column", column.heading())
                        .with("names", String.join(", ", column.headings())));
            }
        }
        return columns;
    }
}
