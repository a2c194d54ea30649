package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.table.ExampleColumns.QuantityEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the worked examples of plans and prices; a plan or price that is named gets those that stand here.
final class ExampleReading {
    private static final WorkedExample EMPTY =
            new WorkedExample("", List.of(), List.of(), null, QuoteContext.ANYONE, null, ExampleBasis.SUBTOTAL, "");

    /// What an example says once, whatever number of rows it has.
    private static final List<String> ONCE = Stream.of(ExampleColumns.EXAMPLE, ExampleColumns.CONTEXT)
            .flatMap(List::stream)
            .map(Column::name)
            .toList();

    private final Drafts<Plan> plans;
    private final Drafts<Price> prices;
    private final Map<Owner, Map<String, List<RowReader>>> examples = new LinkedHashMap<>();

    private record Owner(Kind kind, String code) {}

    ExampleReading(Drafts<Plan> plans, Drafts<Price> prices) {
        this.plans = plans;
        this.prices = prices;
    }

    void add(RowReader row) {
        if (row.isBlank("number")) {
            row.missing("number");
        }
        if (!row.isBlank("plan") && !row.isBlank("price")) {
            row.refuse(ExchangeProblem.FILE_FIELD_VALUE, "price", "plan | price");
        }
        boolean ofPrice = row.isBlank("plan") && !row.isBlank("price");
        Optional<Owner> owner = ofPrice
                ? PartReading.owner(row, "price", prices).map(code -> new Owner(Kind.PRICE, code))
                : PartReading.owner(row, "plan", plans).map(code -> new Owner(Kind.PLAN, code));
        owner.ifPresent(o -> examples.computeIfAbsent(o, x -> new LinkedHashMap<>())
                .computeIfAbsent(row.code("number"), x -> new ArrayList<>(1))
                .add(row));
    }

    /// Puts the examples into their plans and prices.
    void finish() {
        examples.forEach((owner, numbered) -> {
            List<WorkedExample> list = numbered.values().stream().map(ExampleReading::example).toList();
            boolean isWhole = numbered.values().stream().flatMap(List::stream).allMatch(RowReader::isWhole);
            if (owner.kind() == Kind.PLAN) {
                plans.change(owner.code(), plan -> plan.with(e -> e.examples = list));
            } else {
                prices.change(owner.code(), price -> price.with(e -> e.examples = list));
            }
            if (!isWhole) {
                (owner.kind() == Kind.PLAN ? plans : prices).refuse(owner.code());
            }
        });
    }

    private static WorkedExample example(List<RowReader> rows) {
        RowReader first = rows.getFirst();
        rows.subList(1, rows.size()).forEach(row -> PriceReading.contradictions(first, row, ONCE));
        return EMPTY.with(e -> {
            ExampleColumns.EXAMPLE.forEach(column -> column.read().accept(e, first));
            e.context = e.context.with(c -> ExampleColumns.CONTEXT.forEach(column -> column.read().accept(c, first)));
            for (RowReader row : rows) {
                QuantityEdit quantity = new QuantityEdit();
                ExampleColumns.QUANTITY.forEach(column -> column.read().accept(quantity, row));
                quantity.missing().ifPresent(row::missing);
                quantity.addTo(e);
            }
        });
    }
}
