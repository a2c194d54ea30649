package dev.tierdesk.catalog.bulk;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a [BulkPriceChange] does to a catalog, before anything is done. Immutable.
///
/// @param catalog as it is
/// @param after as it would be once every changed price is in force
/// @param moves every chosen price, in the order of their codes
/// @param examples those whose amounts move: of prices, then of plans
public record BulkPreview(
        Catalog catalog, Catalog after, Clock clock, List<PriceMove> moves, List<ExampleMove> examples) {
    /// What a quantity costs at a price, before and after; null where it cannot be computed.
    public record Bill(@Nullable BigDecimal before, @Nullable BigDecimal after) {}

    public BulkPreview {
        moves = List.copyOf(moves);
        examples = List.copyOf(examples);
    }

    /// The prices that become others.
    public List<PriceMove> applied() {
        return moves.stream().filter(PriceMove::applies).toList();
    }

    /// Why prices stay as they are though they were chosen.
    public List<Problem> refused() {
        return moves.stream().flatMap(move -> move.refused().stream()).toList();
    }

    /// How often the changed prices have a mark of this kind.
    public long marks(ProblemCode code) {
        return moves.stream()
                .flatMap(move -> move.marks().stream())
                .filter(mark -> mark.problem().code().equals(code))
                .count();
    }

    /// What metered units, or seats, cost at one price alone, with its plan's allowance.
    public Bill bill(PriceMove move, BigDecimal quantity) {
        return new Bill(amount(move.before(), quantity, catalog), amount(move.after(), quantity, after));
    }

    private @Nullable BigDecimal amount(Price price, BigDecimal quantity, Catalog in) {
        Quotes quotes = new Quotes(in, clock);
        try {
            Charge charge = quotes.rater(price, QuoteContext.ANYONE).charge(
                    price.chargeType() == ChargeType.FIXED_CHARGE ? BigDecimal.ONE : quantity, quotes.allowance(price));
            return charge.rounded();
        } catch (PricingException e) {
            return null;
        }
    }

    /// The prices in force outside plans, which are succeeded and not overwritten.
    public List<Succession> successions() {
        return applied().stream().flatMap(move -> succession(move.before(), move.after()).stream()).toList();
    }

    /// Objects as they would be, with what the preview makes of them; others stay.
    ///
    /// @param taken the examples that take over the amounts they come to
    public List<Aggregate> made(List<Aggregate> objects, Set<ExampleMove.Place> taken) {
        Map<UUID, Aggregate> wanted = wanted(taken);
        return objects.stream().map(object -> wanted.getOrDefault(object.id(), object)).toList();
    }

    /// The changes to be written together. Prices in plans change where they are, in the drafts; prices in force
    /// outside plans end at `start`, and others begin.
    ///
    /// @param taken the examples that take over the amounts they come to
    /// @param start refused where a price cannot begin then
    /// @param ids makes the ids of what is made
    public Decision changes(Set<ExampleMove.Place> taken, Instant start, Supplier<UUID> ids) {
        Map<UUID, Aggregate> wanted = wanted(taken);
        List<Change> changes = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        Set<String> codes = catalog.prices().stream().map(Price::code).collect(Collectors.toCollection(HashSet::new));
        wanted.forEach((id, now) -> {
            Aggregate before = catalog.byId(id).orElseThrow();
            Succession succession = succession(before, now).orElse(null);
            if (succession == null) {
                changes.add(new Change(before, now));
            } else if (!succession.canStart(start)) {
                refused.add(Problem.of(BulkProblem.START_IMPOSSIBLE, CatalogCheck.where(before))
                        .with("price", before.code()));
            } else {
                Price next = succession.next(ids.get(), start, codes);
                codes.add(next.code());
                changes.add(new Change(before, succession.ended(start)));
                changes.add(Change.created(next));
            }
        });
        return refused.isEmpty() ? Decision.of(changes) : Decision.refused(refused);
    }

    /// The same on a date: prices and examples change, and the plans that are published get their next version.
    ///
    /// @return nothing where no price becomes another
    public List<Intention> intentions(Set<ExampleMove.Place> taken) {
        List<Intention> intentions = new ArrayList<>();
        wanted(taken).forEach((id, now) -> intentions.add(new Intention.Edit(catalog.byId(id).orElseThrow(), now)));
        published().forEach(plan -> intentions.add(new Intention.Publish(plan)));
        return intentions;
    }

    /// The plans on sale whose prices become others.
    public List<Plan> published() {
        return plans().filter(plan -> plan.status() == PlanStatus.PUBLISHED).toList();
    }

    /// The other plans whose prices become others: of these only the draft changes.
    public List<Plan> drafted() {
        return plans().filter(plan -> plan.status() != PlanStatus.PUBLISHED).toList();
    }

    private Stream<Plan> plans() {
        return applied().stream()
                .map(move -> move.before().plan())
                .distinct()
                .flatMap(code -> catalog.plan(code).stream());
    }

    private Map<UUID, Aggregate> wanted(Set<ExampleMove.Place> taken) {
        Map<UUID, Aggregate> wanted = new LinkedHashMap<>();
        applied().forEach(move -> wanted.put(move.before().id(), move.after()));
        for (ExampleMove move : examples) {
            if (taken.contains(move.place()) && move.fails()) {
                UUID id = move.owner().id();
                wanted.put(id, expecting(wanted.getOrDefault(id, move.owner()), move));
            }
        }
        return wanted;
    }

    private Optional<Succession> succession(Aggregate before, Aggregate wanted) {
        return Succession.of(before, wanted, clock.instant());
    }

    private static Aggregate expecting(Aggregate owner, ExampleMove move) {
        BigDecimal amount = Objects.requireNonNull(move.after());
        WorkedExample example = move.example().with(e -> e.expected = amount);
        return switch (owner) {
            case Plan plan -> plan.with(e -> e.examples = replaced(plan.examples(), move.index(), example));
            case Price price -> price.with(e -> e.examples = replaced(price.examples(), move.index(), example));
            case Aggregate other -> other;
        };
    }

    private static List<WorkedExample> replaced(List<WorkedExample> examples, int index, WorkedExample example) {
        List<WorkedExample> all = new ArrayList<>(examples);
        all.set(index, example);
        return all;
    }
}
