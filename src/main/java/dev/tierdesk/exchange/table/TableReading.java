package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of one file: first what others refer to, then the lists of those, then prices and examples.
final class TableReading {
    /// After so many errors the rest is not read.
    private static final int MOST_ERRORS = 1000;

    /// With these the file was not read to its end: what was read may lack rows.
    private static final Set<ProblemCode> BROKEN_OFF = Set.of(
            TableProblem.TABLE_FORM, TableProblem.TABLE_TOO_LARGE, TableProblem.TABLE_NOT_READ_ON,
            TableProblem.TABLE_WORKBOOK_REFUSED, ExchangeProblem.SOURCE_TOO_LARGE);

    private final ImportContext context;
    private final Catalog present;
    private final Report report;
    private final Map<Table, MappedSheet> sheets;
    private final Form.Habits habits;
    private final Matches matches;
    private final Drafts<BillableUnit> units;
    private final Drafts<Product> products;
    private final Drafts<Plan> plans;
    private final Drafts<Price> prices;

    private TableReading(ImportContext context, Report report, Map<Table, MappedSheet> sheets, char decimalSign) {
        this.context = context;
        this.report = report;
        this.sheets = sheets;
        present = context.present();
        habits = new Form.Habits(decimalSign, present.settings().timeZone());
        matches = new Matches(present, "table", context.clock());
        units = new Drafts<>(Kind.UNIT, present.units());
        products = new Drafts<>(Kind.PRODUCT, present.products());
        plans = new Drafts<>(Kind.PLAN, present.plans());
        prices = new Drafts<>(Kind.PRICE, present.prices());
    }

    /// Reads an opened file.
    static Imported read(Opened file, ImportContext context, Report report) {
        List<Question> questions = new ArrayList<>(file.questions());
        file.questions().forEach(question -> question.problem(context.answers()).ifPresent(report::add));
        Map<Table, MappedSheet> sheets = new Mapping(context, report, questions).sheets(file.sheets());
        if (sheets.isEmpty() && report.errors() == 0) {
            report.add(Problem.of(TableProblem.TABLE_NONE, Where.ROOT));
        }
        TableReading reading = new TableReading(context, report, sheets, file.decimalSign());
        if (report.errors() == 0) {
            reading.read();
        }
        boolean isWhole = report.list().stream().noneMatch(problem -> BROKEN_OFF.contains(problem.code()));
        return new Imported(
                isWhole ? reading.aggregates() : List.of(), reading.matches.list(), questions, report.list());
    }

    private void read() {
        rows(Table.UNITS, row -> object(row, units,
                (code, name) -> matches.unit(null, code, name), this::unit));
        rows(Table.PRODUCTS, row -> object(row, products,
                (code, name) -> matches.product(null, code, name, productType()), this::product));
        products.changeAll(this::withKnownCodes);
        rows(Table.PLANS, row -> object(row, plans,
                (code, name) -> matches.plan(null, code, name, present.settings().defaultCurrency()), this::plan));
        PartReading parts = new PartReading(units, products, plans, present.settings().defaultCurrency());
        rows(Table.FILTERS, parts::filter);
        rows(Table.ATTACHMENTS, parts::attachment);
        rows(Table.COSTS, parts::cost);
        rows(Table.ALLOWANCES, parts::allowance);
        parts.finish();
        PriceGroups groups = new PriceGroups();
        rows(Table.PRICES, groups::add);
        PriceReading priceReading = new PriceReading(context, matches, units, products, plans, prices);
        groups.read(priceReading::read, () -> report.errors() < MOST_ERRORS);
        ExampleReading examples = new ExampleReading(plans, prices);
        rows(Table.EXAMPLES, examples::add);
        examples.finish();
    }

    private List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>(units.list());
        all.addAll(products.list());
        all.addAll(plans.list());
        all.addAll(prices.list());
        return all;
    }

    private void rows(Table table, Consumer<RowReader> read) {
        MappedSheet sheet = sheets.get(table);
        if (sheet == null || report.errors() >= MOST_ERRORS) {
            return;
        }
        int width = sheet.sheet().headings().size();
        sheet.sheet().rows(report, row -> {
            RowReader reader = new RowReader(sheet, row, habits, report);
            if (row.cells().size() > width) {
                reader.report(Problem.of(
                        TableProblem.TABLE_ROW_LENGTH, new Where(table.sheetName()).item("row " + row.number()))
                        .with("found", row.cells().size())
                        .with("expected", width)
                        .with("line", row.line())
                        .with("column", width + 1));
            }
            if (!row.isBlank()) {
                read.accept(reader);
            }
            return report.errors() < MOST_ERRORS;
        });
        if (report.errors() >= MOST_ERRORS) {
            report.add(Problem.of(TableProblem.TABLE_NOT_READ_ON, new Where(table.sheetName()))
                    .with("maximum", MOST_ERRORS));
        }
    }

    /// Finds an object by its code, or by its name where it has none.
    private interface Finder<A> {
        A find(@Nullable String code, String name);
    }

    private <A extends Aggregate> void object(
            RowReader row, Drafts<A> drafts, Finder<A> finder, Function<RowReader, Function<A, A>> read) {
        String written = row.code("code");
        String name = row.text("name");
        if (written.isEmpty() && name.isBlank()) {
            row.missing("code");
            return;
        }
        if (drafts.isTwice(written, name)) {
            row.report(row.problem(ExchangeProblem.OBJECT_TWICE, written.isEmpty() ? "name" : "code"));
            drafts.refuse(drafts.wanted(written));
            return;
        }
        A found = finder.find(written.isEmpty() ? null : drafts.wanted(written), written.isEmpty() ? name : "");
        drafts.add(written, name, read.apply(row).apply(found));
        if (!row.isWhole()) {
            drafts.refuse(found.code());
        }
    }

    private Function<BillableUnit, BillableUnit> unit(RowReader row) {
        return unit -> {
            UnitColumns.Factor factor = new UnitColumns.Factor(unit.conversion());
            UnitColumns.CONVERSION.forEach(column -> column.read().accept(factor, row));
            return unit.with(e -> {
                e.name = nameOf(row, e.name, e.code);
                UnitColumns.ALL.forEach(column -> column.read().accept(e, row));
                e.conversion = factor.conversion(row).orElse(null);
            });
        };
    }

    private Function<Product, Product> product(RowReader row) {
        return product -> product.with(e -> {
            e.name = nameOf(row, e.name, e.code);
            ProductColumns.ALL.forEach(column -> column.read().accept(e, row));
        });
    }

    private Function<Plan, Plan> plan(RowReader row) {
        return plan -> plan.with(e -> {
            e.name = nameOf(row, e.name, e.code);
            PlanColumns.ALL.forEach(column -> column.read().accept(e, row));
        });
    }

    /// The code for something new of which no name is said.
    private static String nameOf(RowReader row, String present, String code) {
        return row.has("name") || !present.isEmpty() ? present : code;
    }

    /// Products that it requires may be called by a name, or by what their code was made from.
    private Product withKnownCodes(Product product) {
        List<String> requires = List.copyOf(new TreeSet<>(
                product.requires().stream().map(code -> products.codeOrOwnName(code).orElse(code)).toList()));
        return requires.equals(product.requires()) ? product : product.with(e -> e.requires = requires);
    }

    /// The type of a product of which none is said: OTHER, where the catalog has it.
    private String productType() {
        return present.settings().productTypes().stream().map(type -> type.code()).filter("OTHER"::equals).findFirst()
                .or(() -> present.settings().productTypes().stream().map(type -> type.code()).findFirst())
                .orElse("OTHER");
    }
}
