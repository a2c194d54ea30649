package dev.tierdesk.console.bulk;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which prices shall change, as it is ticked. Used on the FX thread.
final class PriceChoice {
    private final Map<Part, Set<String>> chosen = new EnumMap<>(Part.class);

    /// What prices are chosen by.
    enum Part {
        PLAN,
        PRODUCT,
        TAG,
        UNIT,
        CURRENCY,
        MODEL
    }

    /// Takes over what is ticked of a part; nothing is everything.
    void choose(Part part, Collection<String> values) {
        chosen.put(part, Set.copyOf(values));
    }

    /// @param codes of the prices that were marked; empty for all
    PriceSelection selection(Set<String> codes) {
        return new PriceSelection(of(Part.PLAN), of(Part.PRODUCT), of(Part.TAG), of(Part.UNIT),
                of(Part.CURRENCY).stream().map(Currency::getInstance).collect(Collectors.toSet()),
                of(Part.MODEL).stream().map(Model::valueOf).collect(Collectors.toSet()), codes);
    }

    /// What a part offers.
    static List<String> values(Part part, Catalog catalog) {
        return switch (part) {
            case PLAN -> Stream.concat(
                    catalog.plans().stream().map(Plan::code), Stream.of(PriceSelection.NO_PLAN)).toList();
            case PRODUCT -> catalog.products().stream().map(Product::code).toList();
            case TAG -> catalog.products().stream().flatMap(p -> p.tags().stream()).distinct().sorted().toList();
            case UNIT -> catalog.units().stream().map(BillableUnit::code).toList();
            case CURRENCY -> catalog.settings().currencies().stream().map(Currency::getCurrencyCode).toList();
            case MODEL -> Arrays.stream(Model.values()).map(Enum::name).toList();
        };
    }

    /// A value of a part in words.
    static String words(Part part, String value, Catalog catalog, Messages messages) {
        return switch (part) {
            case PLAN -> value.equals(PriceSelection.NO_PLAN)
                    ? messages.get("amounts.no-plan")
                    : ObjectWords.choice(Kind.PLAN, value, catalog);
            case PRODUCT -> ObjectWords.choice(Kind.PRODUCT, value, catalog);
            case UNIT -> ObjectWords.choice(Kind.UNIT, value, catalog);
            case MODEL -> messages.word(Model.valueOf(value));
            case TAG, CURRENCY -> value;
        };
    }

    private Set<String> of(Part part) {
        return chosen.getOrDefault(part, Set.of());
    }
}
