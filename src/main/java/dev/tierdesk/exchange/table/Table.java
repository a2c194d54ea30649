package dev.tierdesk.exchange.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The tables that a catalog is written as, in the order of their sheets.
enum Table {
    PRODUCTS(Set.of("code"), names(ProductColumns.ALL)),
    UNITS(Set.of("code"), names(UnitColumns.ALL, UnitColumns.CONVERSION)),
    FILTERS(Set.of("unit", "field"), Stream.concat(Stream.of("unit"), names(PartColumns.FILTER))),
    ATTACHMENTS(Set.of("product", "unit"), Stream.of("product", "unit")),
    COSTS(Set.of("product", "amount"), Stream.concat(Stream.of("product"), names(PartColumns.COST))),
    PLANS(Set.of("code"), names(PlanColumns.ALL)),
    ALLOWANCES(Set.of("plan", "product", "unit", "included_quantity"),
            Stream.concat(Stream.of("plan"), names(PartColumns.ALLOWANCE))),
    /// One row for each tier.
    PRICES(Set.of("product"),
            names(PriceColumns.PRICE, List.of(PriceColumns.MODEL), PriceColumns.TIER.subList(0, 1), PriceColumns.RATE,
            PriceColumns.TIER.subList(1, PriceColumns.TIER.size()), PriceColumns.TERMS, PriceColumns.NARROWING)),
    /// One row for each quantity; `number` tells the examples of one plan or price apart.
    EXAMPLES(Set.of("number"), Stream.concat(Stream.of("plan", "price", "number"),
            names(ExampleColumns.EXAMPLE, ExampleColumns.QUANTITY, ExampleColumns.CONTEXT)));

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> needed;

    @SuppressWarnings("ImmutableEnumChecker") // toList is immutable
    private final List<String> columns;

    Table(Set<String> needed, Stream<String> columns) {
        this.needed = needed;
        this.columns = columns.toList();
    }

    /// What its sheet is called.
    String sheetName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its headings, in their order.
    List<String> columns() {
        return columns;
    }

    /// The columns without which its rows mean nothing. A code may also be made from a name, and a price's be found by
    /// what it is for.
    Set<String> needed() {
        return needed;
    }

    @SafeVarargs
    private static Stream<String> names(Collection<? extends Column<?, ?>>... columns) {
        List<String> names = new ArrayList<>();
        for (Collection<? extends Column<?, ?>> some : columns) {
            some.forEach(column -> names.add(column.name()));
        }
        return names.stream();
    }
}
