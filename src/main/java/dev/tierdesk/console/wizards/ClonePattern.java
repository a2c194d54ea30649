package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.lifecycle.Cloning;
import dev.tierdesk.catalog.lifecycle.Cloning.PriceSource;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.console.amounts.PriceMovesViewModel.Chosen;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// One clone with its prices, as all of them will be but for names, codes and ids. Immutable.
///
/// @param chosen its prices, in the catalog with it
record ClonePattern(List<Aggregate> made, Chosen chosen) {
    /// Ids are the same each time, so that what is ticked stays ticked.
    ///
    /// @param prices which prices a product's clone gets; null for none
    static ClonePattern of(Catalog catalog, Aggregate source, @Nullable PriceSource prices) {
        Cloning cloning = Cloning.of(catalog, source);
        AtomicLong number = new AtomicLong();
        List<Aggregate> made = cloning.create(
                cloning.suggest(List.of(source.name())), prices, () -> new UUID(0, number.incrementAndGet()));
        Catalog with = catalog.apply(made.stream().map(Change::created).toList());
        return new ClonePattern(made, new Chosen(with, pricesOf(made.getFirst())));
    }

    private static PriceSelection pricesOf(Aggregate clone) {
        Set<String> code = Set.of(clone.code());
        Set<String> any = Set.of();
        return switch (Kind.of(clone)) {
            case PLAN -> new PriceSelection(code, any, any, any, Set.of(), Set.of(), any);
            case PRODUCT -> new PriceSelection(any, code, any, any, Set.of(), Set.of(), any);
            default -> new PriceSelection(any, any, any, code, Set.of(), Set.of(), any);
        };
    }
}
