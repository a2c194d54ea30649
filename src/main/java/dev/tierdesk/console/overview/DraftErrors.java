package dev.tierdesk.console.overview;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many errors the draft of each plan has, its prices' among them. Immutable.
///
/// @param counts by the codes of the plans
record DraftErrors(Map<String, Integer> counts) {
    DraftErrors {
        counts = Map.copyOf(counts);
    }

    static DraftErrors of(List<Problem> problems, Catalog catalog) {
        Map<String, Integer> counts = new HashMap<>();
        problems.stream()
                .filter(Problem::isError)
                .flatMap(problem -> Place.of(problem.where()).stream())
                .flatMap(place -> plan(place, catalog).stream())
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        return new DraftErrors(counts);
    }

    int of(String plan) {
        return counts.getOrDefault(plan, 0);
    }

    private static Optional<String> plan(Place place, Catalog catalog) {
        return switch (place.kind()) {
            case PLAN -> Optional.of(place.code());
            case PRICE -> catalog.price(place.code()).map(Price::plan);
            case SETTINGS, UNIT, PRODUCT, VERSION -> Optional.empty();
        };
    }
}
