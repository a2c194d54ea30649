package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How often prices are billed. Kontorion says it of each price, a catalog of each plan: a price whose interval is not
/// its plan's is narrowed to it, by a dimension of that name.
final class Intervals {
    static final String FIELD = "billing_interval";

    private static final Map<String, Cadence> WORDS =
            new TreeMap<>(Map.of("monthly", Cadence.MONTHLY, "yearly", Cadence.YEARLY));

    private Intervals() {}

    /// The cadence of a plan that has prices of these intervals: its own where one of them says so, else the shortest;
    /// null where none of them is one.
    static @Nullable Cadence ofPlan(Set<String> intervals, @Nullable Cadence present) {
        List<Cadence> said = WORDS.entrySet().stream()
                .filter(word -> intervals.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return present != null && said.contains(present) || said.isEmpty() ? present : said.getFirst();
    }

    /// What narrows a price of this interval in a plan of this cadence.
    static Map<String, String> dimensions(@Nullable String interval, Cadence cadence) {
        return interval == null || cadence.equals(WORDS.get(interval)) ? Map.of() : Map.of(FIELD, interval);
    }

    /// The interval of a price in its plan; null where Kontorion has none for it.
    static @Nullable String of(Price price, Plan plan) {
        String narrowed = price.dimensions().get(FIELD);
        return narrowed != null ? narrowed : WORDS.entrySet().stream()
                .filter(word -> word.getValue().equals(plan.cadence()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// What else narrows a price of a plan.
    static Map<String, String> others(Price price) {
        Map<String, String> others = new TreeMap<>(price.dimensions());
        if (price.plan() != null) {
            others.remove(FIELD);
        }
        return others;
    }
}
