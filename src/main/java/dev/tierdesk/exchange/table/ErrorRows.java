package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Codes;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the file of what was refused: every row of an object that has an error, since the others alone would make
/// another object of it, with the words of its errors in a last column. It is read like the first file; that column is
/// passed over.
final class ErrorRows {
    /// `prices[row 12].unit_amount`, or `prices[growth-calls].terms` of the dry run.
    private static final Pattern PLACE = Pattern.compile("([^\\[]+)\\[(?:row (\\d+)|([^\\]]+))].*", Pattern.DOTALL);

    private final Map<Place, String> words = new HashMap<>();
    private final Set<Owner> refused = new HashSet<>();
    private final char decimalSign;

    /// A row of a sheet, or an object of a table.
    private record Place(String name, String rowOrCode) {}

    /// The object that a row belongs to: the table of its kind, and its code or what else tells it apart.
    private record Owner(Table table, List<String> key) {}

    private ErrorRows(char decimalSign) {
        this.decimalSign = decimalSign;
    }

    static Exported write(TableFormat format, Source source, ImportContext context, List<Problem> problems,
            Function<Problem, String> words) {
        Report report = new Report();
        Opened file = format.open(source, context, report);
        Map<Table, MappedSheet> sheets = new Mapping(context, report, new ArrayList<>()).sheets(file.sheets());
        ErrorRows rows = new ErrorRows(file.decimalSign());
        problems.stream().filter(Problem::isError).forEach(problem -> rows.take(problem, words));
        sheets.forEach((table, sheet) -> rows.each(sheet, rows::mark));
        List<TableSheet> written = sheets.values().stream()
                .map(rows::sheet)
                .filter(sheet -> !sheet.rows().isEmpty())
                .toList();
        if (written.isEmpty()) {
            return new Exported(new LinkedHashMap<>(), List.of());
        }
        Map<String, String> answers = new HashMap<>();
        file.questions().forEach(question -> answers.put(question.id(), context.answer(question)));
        Exported exported = format.write(written, new ExportContext(answers, Locale.ROOT, context.clock()), report);
        return source.isFolder() || !exported.isFolder()
                ? exported
                : Exported.file(exported.files().firstEntry().getValue(), List.of());
    }

    private void take(Problem problem, Function<Problem, String> text) {
        Matcher place = PLACE.matcher(problem.where().path());
        if (place.matches()) {
            String row = place.group(2) == null ? place.group(3) : "row " + place.group(2);
            words.merge(new Place(place.group(1), row), text.apply(problem),
                    (one, other) -> one.contains(other) ? one : one + " " + other);
        }
    }

    /// Something done with a row and the object that it belongs to.
    private interface Owned {
        void accept(MappedSheet sheet, Row row, Owner owner);
    }

    private void each(MappedSheet sheet, Owned action) {
        Report ignored = new Report();
        List<List<String>> above = new ArrayList<>(List.of(List.of()));
        sheet.sheet().rows(ignored, row -> {
            if (!row.isBlank()) {
                RowReader reader = new RowReader(sheet, row, new Form.Habits(decimalSign, ZoneOffset.UTC), ignored);
                Owner owner = owner(sheet.table(), reader, above.getFirst());
                above.set(0, owner.key());
                action.accept(sheet, row, owner);
            }
            return true;
        });
    }

    private static Owner owner(Table table, RowReader row, List<String> above) {
        return switch (table) {
            case PRODUCTS, UNITS,
            PLANS -> new Owner(table, List.of(row.isBlank("code") ? row.code("name") : row.code("code")));
            case FILTERS -> new Owner(Table.UNITS, List.of(row.code("unit")));
            case ATTACHMENTS, COSTS -> new Owner(Table.PRODUCTS, List.of(row.code("product")));
            case ALLOWANCES -> new Owner(Table.PLANS, List.of(row.code("plan")));
            case PRICES -> new Owner(table, PriceGroups.key(row, above));
            case EXAMPLES -> row.isBlank("plan")
                    ? new Owner(Table.PRICES, List.of(row.code("price")))
                    : new Owner(Table.PLANS, List.of(row.code("plan")));
        };
    }

    private void mark(MappedSheet sheet, Row row, Owner owner) {
        if (!wordsOf(sheet, row, owner).isEmpty()) {
            refused.add(owner);
        }
    }

    private TableSheet sheet(MappedSheet sheet) {
        List<String> headings = new ArrayList<>(sheet.sheet().headings());
        headings.removeIf(heading -> Headings.isSame(heading, Mapping.PROBLEM));
        headings.add(Mapping.PROBLEM);
        List<List<Cell>> rows = new ArrayList<>();
        each(sheet, (s, row, owner) -> {
            if (refused.contains(owner)) {
                rows.add(cells(sheet, row, wordsOf(sheet, row, owner)));
            }
        });
        return new TableSheet(sheet.sheet().name(), headings, rows);
    }

    private List<Cell> cells(MappedSheet sheet, Row row, String problem) {
        List<Cell> cells = new ArrayList<>();
        List<String> headings = sheet.sheet().headings();
        for (int i = 0; i < headings.size(); i++) {
            if (!Headings.isSame(headings.get(i), Mapping.PROBLEM)) {
                String text = row.text(i);
                boolean isNumber = decimalSign == '.'
                        && Decimals.parse(text).filter(number -> Decimals.text(number).equals(text)).isPresent();
                cells.add(new Cell(text, isNumber));
            }
        }
        cells.add(new Cell(problem, false));
        return cells;
    }

    /// What is wrong with a row itself, and with its object where this is the sheet of such objects.
    private String wordsOf(MappedSheet sheet, Row row, Owner owner) {
        String place = "row " + row.number();
        String ofRow = words.getOrDefault(new Place(sheet.table().sheetName(), place),
                words.getOrDefault(new Place(sheet.sheet().name(), place), ""));
        String code = owner.key().getFirst();
        String ofObject = owner.table() == sheet.table() && owner.key().size() == 1
                ? words.getOrDefault(new Place(
                        owner.table().sheetName(), Codes.isValid(code) ? code : code.toLowerCase(Locale.ROOT)), "")
                : "";
        return (ofRow + " " + ofObject).strip();
    }
}
