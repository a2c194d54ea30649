package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.pricing.Terms;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one price after the other, each from its rows.
final class PriceReading {
    /// What a price says once, whatever number of rows it has.
    private static final List<String> ONCE = Stream.of(
            PriceColumns.PRICE, PriceColumns.NARROWING, List.of(PriceColumns.MODEL), PriceColumns.TERMS)
            .flatMap(List::stream)
            .map(Column::name)
            .toList();

    private final ImportContext context;
    private final Matches matches;
    private final Drafts<BillableUnit> units;
    private final Drafts<Product> products;
    private final Drafts<Plan> plans;
    private final Drafts<Price> prices;

    PriceReading(ImportContext context, Matches matches, Drafts<BillableUnit> units, Drafts<Product> products,
            Drafts<Plan> plans, Drafts<Price> prices) {
        this.context = context;
        this.matches = matches;
        this.units = units;
        this.products = products;
        this.plans = plans;
        this.prices = prices;
    }

    /// Reads a price from its rows.
    void read(List<RowReader> rows) {
        RowReader first = rows.getFirst();
        rows.subList(1, rows.size()).forEach(row -> contradictions(first, row, ONCE));
        String written = first.code("code");
        Price base = base(first, written);
        if (base == null) {
            return;
        }
        Price read = overlay(base, rows);
        boolean isWhole = rows.stream().allMatch(RowReader::isWhole);
        if (written.isEmpty() && isWhole) {
            Price found = matches.price(null, null, read);
            read = found.id().equals(read.id()) ? found : overlay(found, rows);
        }
        if (!read.code().isEmpty() && prices.isTwice(read.code(), "")) {
            if (written.isEmpty()) {
                first.missing("code");
            } else {
                first.report(first.problem(ExchangeProblem.OBJECT_TWICE, "code"));
            }
            prices.refuse(read.code());
            return;
        }
        prices.add(written, "", read);
        if (!isWhole) {
            prices.refuse(read.code());
        }
    }

    /// Reports what a further row says otherwise than the first.
    static void contradictions(RowReader first, RowReader row, List<String> columns) {
        for (String column : columns) {
            if (!row.isConstant(column) && !row.isBlank(column) && !row.code(column).equals(first.code(column))) {
                row.report(row.problem(TableProblem.TABLE_ROWS_CONTRADICT, column)
                        .with("expected", first.text(column))
                        .with("row", first.number()));
            }
        }
    }

    /// The present price of the code, or a new one; null where a new one cannot be made.
    private @Nullable Price base(RowReader row, String written) {
        String code = written.isEmpty() ? "" : prices.wanted(written);
        Optional<Price> present = prices.present(code);
        if (present.isPresent()) {
            return present.get();
        }
        Optional<String> product = PartReading.owner(row, "product", products);
        if (row.has("model") && row.isBlank("model")) {
            row.missing("model");
        }
        if (product.isEmpty() || !row.isWhole()) {
            return null;
        }
        UUID id = Ids.next(context.clock());
        Currency currency = context.present().settings().defaultCurrency();
        String unit = row.isBlank("unit") ? null : units.code(row.code("unit")).orElse(null);
        ChargeType chargeType = products.object(product.get()).map(Product::chargeType).orElse(ChargeType.USAGE);
        return Price.draft(id, code, null, product.get(), unit, currency)
                .with(e -> e.chargeType = chargeType != ChargeType.MIXED
                        ? chargeType
                        : unit == null ? ChargeType.FIXED_CHARGE : ChargeType.USAGE);
    }

    private Price overlay(Price base, List<RowReader> rows) {
        RowReader row = rows.getFirst();
        return base.with(e -> {
            e.plan = row.has("plan") ? reference(row, "plan", plans) : e.plan;
            e.unit = row.has("unit") ? reference(row, "unit", units) : e.unit;
            String product = row.isBlank("product") ? null : reference(row, "product", products);
            e.product = product == null ? e.product : product;
            PriceColumns.PRICE.forEach(column -> column.read().accept(e, row));
            PriceColumns.NARROWING.forEach(column -> column.read().accept(e, row));
            e.terms = terms(e.terms, rows);
        });
    }

    private static <A extends Aggregate> @Nullable String reference(RowReader row, String column, Drafts<A> drafts) {
        return row.isBlank(column) ? null : PartReading.owner(row, column, drafts).orElse(null);
    }

    private static Terms terms(Terms present, List<RowReader> rows) {
        RowReader first = rows.getFirst();
        return present.with(e -> {
            PriceColumns.MODEL.read().accept(e, first);
            PriceColumns.TERMS.forEach(column -> column.read().accept(e, first));
            if (e.model != present.model()) {
                e.unitAmount = null;
                e.formula = null;
                e.percent = null;
                e.tiers = e.model.hasTiers() ? e.tiers : List.of();
            }
            if (e.model.hasTiers()) {
                TierReading.read(rows, e);
            } else {
                PriceColumns.RATE.forEach(column -> column.read().accept(e, first));
                if (first.reads("model", Forms.MODEL)) {
                    TierReading.refuse(rows, e.model);
                }
            }
        });
    }
}
