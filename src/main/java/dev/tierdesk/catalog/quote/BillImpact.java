package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.pricing.PricingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the change from one state of a plan to another does to bills, at quantities that tell. Amounts are as billed:
/// rounded, without tax.
///
/// @param examples whole bills: the worked examples of both states, those of the later first
/// @param meters charge by charge, those of the later state first
public record BillImpact(Currency currency, List<Example> examples, List<Meter> meters) {
    /// The most quantities of a meter.
    private static final int HANDFUL = 8;
    private static final List<BigDecimal> ROUND =
            Stream.of(1, 100, 1000, 10_000).map(BigDecimal::valueOf).toList();
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /// A worked example in both states, on the basis it names.
    public record Example(WorkedExample example, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    /// The amounts of one charge.
    ///
    /// @param key null on products without keys
    /// @param rows by ascending quantity; one for a fixed charge
    public record Meter(Slot slot, @Nullable String key, List<Row> rows) {
        public Meter {
            rows = List.copyOf(rows);
        }

        /// Whether any amount moves.
        public boolean moves() {
            return rows.stream().anyMatch(Row::moves);
        }
    }

    /// What one charge comes to at a quantity.
    ///
    /// @param quantity metered units, or seats
    /// @param before null where the earlier state does not charge it, or cannot compute it
    /// @param after null where the later state does not
    public record Row(BigDecimal quantity, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        /// after − before, an absent one counting 0.
        public BigDecimal difference() {
            return Objects.requireNonNullElse(after, BigDecimal.ZERO)
                    .subtract(Objects.requireNonNullElse(before, BigDecimal.ZERO));
        }

        /// Whether the amounts differ.
        public boolean moves() {
            return (before == null) != (after == null)
                    || before != null && after != null && before.compareTo(after) != 0;
        }
    }

    public BillImpact {
        examples = List.copyOf(examples);
        meters = List.copyOf(meters);
    }

    /// The impact in the first currency that both states offer.
    public static BillImpact of(PlanState before, PlanState after, Clock clock) {
        return of(before, after, PlanState.shared(before, after), clock);
    }

    /// The impact in a currency, for nobody in particular.
    public static BillImpact of(PlanState before, PlanState after, Currency currency, Clock clock) {
        return of(before, after, currency, Set.of(), clock);
    }

    /// The same at these quantities too.
    public static BillImpact of(PlanState before, PlanState after, Currency currency, Set<BigDecimal> asked, Clock clock) {
        SequencedMap<String, WorkedExample> named = new LinkedHashMap<>();
        after.plan().examples().forEach(e -> named.putIfAbsent(e.name(), e));
        before.plan().examples().forEach(e -> named.putIfAbsent(e.name(), e));
        List<Example> examples = named.values().stream()
                .map(e -> new Example(e, computed(e, before, clock), computed(e, after, clock)))
                .toList();
        Side old = new Side(before, currency, clock);
        Side now = new Side(after, currency, clock);
        List<Meter> meters = new ArrayList<>();
        SequencedMap<Place, Boolean> places = new LinkedHashMap<>();
        now.parts.keySet().forEach(place -> places.put(place, true));
        old.parts.keySet().forEach(place -> places.putIfAbsent(place, true));
        places.keySet().forEach(place -> {
            List<Row> rows = new ArrayList<>();
            for (BigDecimal quantity : quantities(place, named.values().stream().toList(), asked, old, now)) {
                rows.add(new Row(quantity, old.amount(place, quantity), now.amount(place, quantity)));
            }
            meters.add(new Meter(place.slot(), place.key(), rows));
        });
        return new BillImpact(currency, examples, meters);
    }

    private static @Nullable BigDecimal computed(WorkedExample example, PlanState state, Clock clock) {
        return WorkedExamples.run(example, state.plan(), new Quotes(state.catalog(), clock)).computed();
    }

    /// The quantities of the examples, then the edges of both states with what lies below and above, then values
    /// between; a handful of them.
    private static NavigableSet<BigDecimal> quantities(
            Place place, List<WorkedExample> examples, Set<BigDecimal> asked, Side old, Side now) {
        NavigableSet<BigDecimal> chosen = new TreeSet<>();
        if (place.slot().chargeType() == ChargeType.FIXED_CHARGE) {
            chosen.add(BigDecimal.ONE);
            return chosen;
        }
        examples.forEach(example -> addQuantities(example, place, chosen));
        NavigableSet<BigDecimal> edges = new TreeSet<>(old.edges(place));
        edges.addAll(now.edges(place));
        List<BigDecimal> further = new ArrayList<>(edges);
        edges.forEach(edge -> further.add(edge.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)));
        if (!edges.isEmpty()) {
            further.add(edges.last().multiply(TWO));
        }
        edges.forEach(edge -> further.add(edge.subtract(BigDecimal.ONE).max(BigDecimal.ZERO)));
        BigDecimal from = BigDecimal.ZERO;
        for (BigDecimal edge : edges) {
            further.add(from.add(edge).divide(TWO, 0, RoundingMode.HALF_UP));
            from = edge;
        }
        further.addAll(ROUND);
        for (BigDecimal quantity : further) {
            boolean enough = chosen.size() >= (edges.isEmpty() ? ROUND.size() : HANDFUL);
            if (!enough && quantity.signum() > 0) {
                chosen.add(quantity);
            }
        }
        chosen.addAll(asked);
        return chosen;
    }

    private static void addQuantities(WorkedExample example, Place place, NavigableSet<BigDecimal> chosen) {
        Slot slot = place.slot();
        if (slot.chargeType() == ChargeType.SEAT) {
            example.seats().stream()
                    .filter(s -> s.product() == null || s.product().equals(slot.product()))
                    .forEach(s -> chosen.add(s.quantity()));
            return;
        }
        example.usage().stream()
                .filter(u -> u.unit().equals(slot.unit()) && Objects.equals(u.key(), place.key()))
                .filter(u -> u.product() == null || u.product().equals(slot.product()))
                .forEach(u -> chosen.add(u.quantity()));
    }

    private record Place(Slot slot, @Nullable String key) {}

    /// One state made ready: each charge with the group that it shares its allowance with.
    private static final class Side {
        private final Map<Place, PartGroup> parts = new LinkedHashMap<>();
        private final Map<Place, Part> own = new HashMap<>();

        Side(PlanState state, Currency currency, Clock clock) {
            QuoteRequest nothing = new QuoteRequest(List.of(), List.of(), currency, QuoteContext.ANYONE);
            for (PartGroup group : new Quotes(state.catalog(), clock).bill(state.plan(), nothing).groups()) {
                group.parts().stream()
                        .sorted(Comparator.comparing(part -> Objects.requireNonNullElse(part.key(), "")))
                        .forEach(part -> {
                            parts.put(new Place(part.slot(), part.key()), group);
                            own.put(new Place(part.slot(), part.key()), part);
                        });
            }
        }

        /// The charge alone, where nothing else is used.
        @Nullable BigDecimal amount(Place place, BigDecimal quantity) {
            PartGroup group = parts.get(place);
            if (group == null) {
                return null;
            }
            return group.with(part -> Objects.equals(part.key(), place.key()) ? quantity : part.metered()).lines()
                    .stream()
                    .filter(line -> Objects.equals(line.key(), place.key()) && line.charge() != null)
                    .map(line -> Objects.requireNonNull(line.charge()).rounded())
                    .findFirst()
                    .orElse(null);
        }

        List<BigDecimal> edges(Place place) {
            Part part = own.get(place);
            PartGroup group = parts.get(place);
            if (part == null || group == null || part.rater() == null) {
                return List.of();
            }
            try {
                return part.rater().edges(group.allowance()).stream().map(edge -> edge.last()).toList();
            } catch (PricingException e) {
                return List.of();
            }
        }
    }
}
