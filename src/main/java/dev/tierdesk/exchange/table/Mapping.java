package dev.tierdesk.exchange.table;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out which sheet is which table and which heading which column. What a file does not call by its name is asked
/// for, with a proposal; the questions and what is wrong are gathered on the way.
final class Mapping {
    /// The answer that leaves a sheet or a column out.
    static final String IGNORE = "ignore";

    /// The last column of an error file.
    static final String PROBLEM = "problem";

    private final ImportContext context;
    private final Report report;
    private final List<Question> questions;

    Mapping(ImportContext context, Report report, List<Question> questions) {
        this.context = context;
        this.report = report;
        this.questions = questions;
    }

    /// The sheets that are tables, with their columns.
    Map<Table, MappedSheet> sheets(List<Sheet> sheets) {
        Map<Table, MappedSheet> mapped = new EnumMap<>(Table.class);
        for (Sheet sheet : sheets) {
            List<String> headings = sheet.headings();
            if (headings.stream().allMatch(String::isBlank)) {
                continue;
            }
            Optional<Table> table = table(sheet);
            if (table.isEmpty()) {
                report.add(Problem.of(TableProblem.TABLE_SHEET_IGNORED, new Where(sheet.name()))
                        .with("sheet", sheet.name()));
            } else if (mapped.containsKey(table.get())) {
                report.add(Problem.of(TableProblem.TABLE_SHEET_TWICE, new Where(sheet.name()))
                        .with("sheet", sheet.name())
                        .with("found", table.get().sheetName()));
            } else {
                mapped.put(table.get(), columns(sheet, table.get()));
            }
        }
        return mapped;
    }

    private Optional<Table> table(Sheet sheet) {
        for (Table table : Table.values()) {
            if (Headings.isSame(sheet.name(), table.sheetName())) {
                return Optional.of(table);
            }
        }
        List<String> names = Arrays.stream(Table.values()).map(Table::sheetName).toList();
        String proposed = Headings.propose(sheet.name(), names).or(() -> byHeadings(sheet)).orElse(IGNORE);
        String answer = ask(new Question(
                "sheet." + sheet.name(), "table.sheet", Map.of("sheet", sheet.name()), choices(names), proposed));
        return Arrays.stream(Table.values()).filter(table -> table.sheetName().equals(answer)).findFirst();
    }

    /// The table of which most headings are known, if all are there that it needs and more than one is.
    static Optional<String> byHeadings(Sheet sheet) {
        long most = 1;
        String best = null;
        for (Table table : Table.values()) {
            Set<String> found = new LinkedHashSet<>();
            sheet.headings().forEach(heading -> Headings.propose(heading, table.columns()).ifPresent(found::add));
            boolean isCodeKnown = found.contains("name") || found.contains("code");
            boolean hasNeeded = table.needed().stream()
                    .allMatch(column -> column.equals("code") ? isCodeKnown : found.contains(column));
            if (hasNeeded && found.size() > most) {
                most = found.size();
                best = table.sheetName();
            }
        }
        return Optional.ofNullable(best);
    }

    private MappedSheet columns(Sheet sheet, Table table) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < sheet.headings().size(); i++) {
            String heading = sheet.headings().get(i);
            Optional<String> own = table.columns().stream().filter(column -> Headings.isSame(heading, column))
                    .findFirst();
            if (own.isPresent()) {
                put(columns, own.get(), i, sheet);
            } else if (!heading.isBlank() && !Headings.isSame(heading, PROBLEM)) {
                unknown.add(heading);
            }
        }
        unknown.removeIf(heading -> isColumn(sheet, table, heading, columns));
        Map<String, String> constants = constants(sheet, columns, table);
        for (String column : table.needed()) {
            if (!columns.containsKey(column) && !isNamedOtherwise(table, column, columns)) {
                missing(sheet, column, unknown, columns);
            }
        }
        unknown.forEach(heading ->
                report.add(Problem.of(ExchangeProblem.FILE_FIELD_UNKNOWN, new Where(sheet.name()).field(heading))
                .with("field", heading)
                .with("found", sheet.name())));
        return new MappedSheet(sheet, table, columns, constants);
    }

    /// Asks which column a heading is; whether it is one.
    private boolean isColumn(Sheet sheet, Table table, String heading, Map<String, Integer> columns) {
        List<String> free = table.columns().stream().filter(column -> !columns.containsKey(column)).toList();
        String answer = ask(new Question("column." + sheet.name() + "." + heading, "table.column",
                Map.of("sheet", sheet.name(), "heading", heading), choices(table.columns()),
                Headings.propose(heading, free).orElse(IGNORE)));
        boolean isColumn = table.columns().contains(answer);
        if (isColumn) {
            put(columns, answer, sheet.headings().indexOf(heading), sheet);
        }
        return isColumn;
    }

    /// Asks which of the headings that are left is a column that has to be there, or tells that there is none.
    private void missing(Sheet sheet, String column, List<String> unknown, Map<String, Integer> columns) {
        if (unknown.isEmpty()) {
            report.add(Problem.of(ExchangeProblem.FILE_FIELD_MISSING, new Where(sheet.name()).field(column))
                    .with("field", column));
            return;
        }
        List<Choice> choices = unknown.stream().distinct().map(heading -> new Choice(heading, heading)).toList();
        String answer = ask(new Question("column." + sheet.name() + "." + column, "table.missing",
                Map.of("sheet", sheet.name(), "column", column), choices, null));
        if (unknown.remove(answer)) {
            put(columns, column, sheet.headings().indexOf(answer), sheet);
        }
    }

    /// A code may be made from a name, and what a price is for be known from its code.
    private static boolean isNamedOtherwise(Table table, String column, Map<String, Integer> columns) {
        return column.equals("code")
                ? columns.containsKey("name") : table == Table.PRICES && columns.containsKey("code");
    }

    private void put(Map<String, Integer> columns, String column, int index, Sheet sheet) {
        if (columns.putIfAbsent(column, index) != null) {
            report.add(Problem.of(
                    TableProblem.TABLE_COLUMN_TWICE, new Where(sheet.name()).field(sheet.headings().get(index)))
                    .with("sheet", sheet.name())
                    .with("field", column));
        }
    }

    /// What a list of prices does not say and one answer can say for all its rows.
    private Map<String, String> constants(Sheet sheet, Map<String, Integer> columns, Table table) {
        Map<String, String> constants = new LinkedHashMap<>();
        if (table != Table.PRICES || columns.containsKey("code")) {
            return constants;
        }
        if (!columns.containsKey("currency")) {
            List<String> currencies = context.present().settings().currencies().stream().map(Currency::getCurrencyCode)
                    .toList();
            constants.put("currency", askConstant(sheet, "currency", currencies, currencies.getFirst()));
        }
        if (!columns.containsKey("model")) {
            List<String> models = Arrays.stream(Model.values()).map(Model::name).toList();
            constants.put("model",
                    askConstant(sheet, "model", models, columns.containsKey("up_to") ? null : Model.PER_UNIT.name()));
        }
        return constants;
    }

    private String askConstant(Sheet sheet, String column, List<String> values, @Nullable String proposed) {
        List<Choice> choices = values.stream().map(value -> new Choice(value, value)).toList();
        return ask(new Question(
                "value." + sheet.name() + "." + column, "table.value", Map.of("sheet", sheet.name(), "column", column),
                choices, proposed));
    }

    private String ask(Question question) {
        questions.add(question);
        question.problem(context.answers()).ifPresent(report::add);
        return context.answer(question);
    }

    private static List<Choice> choices(List<String> names) {
        return Stream.concat(names.stream().map(name -> new Choice(name, name)), Stream.of(Choice.of(IGNORE))).toList();
    }
}
