package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.table.ExampleColumns.Quantity;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes a catalog as sheets, every table one, empty ones too; what the cells do not hold goes into the report.
final class TableWriting {
    private final Report losses;
    private final Map<Table, List<List<Cell>>> rows = new EnumMap<>(Table.class);

    private TableWriting(Report losses) {
        this.losses = losses;
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
    }

    /// The sheets, in the order of the tables.
    static List<TableSheet> write(Catalog catalog, Report losses) {
        TableWriting writing = new TableWriting(losses);
        writing.write(catalog);
        return writing.rows.entrySet().stream()
                .map(entry -> new TableSheet(entry.getKey().sheetName(), entry.getKey().columns(), entry.getValue()))
                .toList();
    }

    private void write(Catalog catalog) {
        lost(catalog.settings());
        catalog.products().forEach(product -> {
            add(Table.PRODUCTS, cells(ProductColumns.ALL, product, where(product)));
            if (!product.gateways().isEmpty()) {
                lost(where(product).field("gateways"), "gateways", Integer.toString(product.gateways().size()));
            }
            product.units().forEach(unit -> add(Table.ATTACHMENTS, List.of(text(product.code()), text(unit))));
            numbered(product.costs(), where(product).field("costs"), (cost, where) ->
                    add(Table.COSTS, List.of(text(product.code())), cells(PartColumns.COST, cost, where)));
        });
        catalog.units().forEach(unit -> {
            add(Table.UNITS, cells(UnitColumns.ALL, unit, where(unit)),
                    cells(UnitColumns.CONVERSION, unit, where(unit)));
            numbered(unit.filters(), where(unit).field("filters"), (filter, where) ->
                    add(Table.FILTERS, List.of(text(unit.code())), cells(PartColumns.FILTER, filter, where)));
        });
        catalog.plans().forEach(this::plan);
        catalog.prices().forEach(this::price);
        catalog.versions().forEach(this::lost);
    }

    private void plan(Plan plan) {
        add(Table.PLANS, cells(PlanColumns.ALL, plan, where(plan)));
        numbered(plan.allowances(), where(plan).field("allowances"), (allowance, where) ->
                add(Table.ALLOWANCES, List.of(text(plan.code())), cells(PartColumns.ALLOWANCE, allowance, where)));
        examples(plan.examples(), List.of(text(plan.code()), Cell.EMPTY), where(plan));
    }

    private void price(Price price) {
        Where where = where(price);
        Terms terms = price.terms();
        boolean hasTiers = terms.model().hasTiers();
        List<Tier> tiers = hasTiers && TierReading.areKept(terms.tiers()) ? terms.tiers() : List.of(Tier.EMPTY);
        boolean isTierLost = hasTiers ? !tiers.equals(terms.tiers()) : !terms.tiers().isEmpty();
        if (isTierLost) {
            lost(where.field("terms").field("tiers"), "tiers", Integer.toString(terms.tiers().size()));
        }
        for (int i = 0; i < tiers.size(); i++) {
            Where tier = where.field("terms").field("tiers").item(i);
            List<Cell> bounds = hasTiers ? cells(PriceColumns.TIER, tiers.get(i), tier) : blanks(PriceColumns.TIER);
            List<Cell> rates = hasTiers
                    ? cells(PriceColumns.TIER_RATE, tiers.get(i), tier)
                    : cells(PriceColumns.RATE, terms, where.field("terms"));
            List<Cell> begin = i == 0 ? cells(PriceColumns.PRICE, price, where) : further(price);
            List<Cell> model = i == 0
                    ? cells(List.of(PriceColumns.MODEL), terms, where.field("terms")) : List.of(Cell.EMPTY);
            List<Cell> other = i == 0
                    ? cells(PriceColumns.TERMS, terms, where.field("terms")) : blanks(PriceColumns.TERMS);
            List<Cell> end = i == 0 ? cells(PriceColumns.NARROWING, price, where) : blanks(PriceColumns.NARROWING);
            add(Table.PRICES, begin, model, bounds.subList(0, 1), rates, bounds.subList(1, bounds.size()), other, end);
        }
        if (hasTiers) {
            PriceColumns.RATE.forEach(column -> {
                Cell cell = column.cell().apply(terms);
                if (!cell.text().isEmpty() || column.isLost().apply(terms)) {
                    lost(where.field("terms").field(column.name()), column.name(), cell.text());
                }
            });
        }
        examples(price.examples(), List.of(Cell.EMPTY, text(price.code())), where);
    }

    /// A further row of a price says only which.
    private static List<Cell> further(Price price) {
        return Stream.concat(Stream.of(text(price.code())), blanks(PriceColumns.PRICE).stream().skip(1)).toList();
    }

    private void examples(List<WorkedExample> examples, List<Cell> owner, Where place) {
        for (int number = 1; number <= examples.size(); number++) {
            WorkedExample example = examples.get(number - 1);
            Where where = place.field("examples").item(number - 1);
            List<Cell> begin = Stream.concat(owner.stream(), Stream.of(new Cell(Integer.toString(number), true)))
                    .toList();
            List<Quantity> quantities = Quantity.of(example);
            add(Table.EXAMPLES, begin, cells(ExampleColumns.EXAMPLE, example, where),
                    cells(ExampleColumns.QUANTITY, quantities.getFirst(), where),
                    cells(ExampleColumns.CONTEXT, example.context(), where.field("context")));
            for (Quantity quantity : quantities.subList(1, quantities.size())) {
                add(Table.EXAMPLES, begin, blanks(ExampleColumns.EXAMPLE),
                        cells(ExampleColumns.QUANTITY, quantity, where),
                        blanks(ExampleColumns.CONTEXT));
            }
        }
    }

    /// Something done with an item and its place.
    private interface Placed<T> {
        void accept(T item, Where where);
    }

    private static <T> void numbered(List<T> items, Where where, Placed<T> write) {
        for (int i = 0; i < items.size(); i++) {
            write.accept(items.get(i), where.item(i));
        }
    }

    private <O> List<Cell> cells(List<? extends Column<O, ?>> columns, O object, Where where) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Column<O, ?> column : columns) {
            Cell cell = column.cell().apply(object);
            if (column.isLost().apply(object)) {
                lost(where.field(column.name()), column.name(), cell.text());
                cell = Cell.EMPTY;
            }
            cells.add(cell);
        }
        return cells;
    }

    private static List<Cell> blanks(List<? extends Column<?, ?>> columns) {
        return columns.stream().map(column -> Cell.EMPTY).toList();
    }

    @SafeVarargs
    private final void add(Table table, List<Cell>... parts) {
        List<Cell> row = new ArrayList<>(table.columns().size());
        for (List<Cell> part : parts) {
            row.addAll(part);
        }
        rows.getOrDefault(table, new ArrayList<>()).add(row);
    }

    private static Cell text(String text) {
        return new Cell(text, false);
    }

    private static Where where(Aggregate object) {
        return new Where(Kind.of(object).field()).item(object.code());
    }

    private void lost(Where where, String field, String found) {
        losses.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_WRITTEN, where).with("field", field).with("found", found));
    }

    private void lost(Aggregate object) {
        Where where = object instanceof PlanVersion ? where(object) : new Where(Kind.of(object).field());
        losses.add(Problem.of(ExchangeProblem.OBJECT_NOT_WRITTEN, where)
                .with("kind", Kind.of(object).name())
                .with("code", object.code()));
    }
}
