package dev.tierdesk.catalog.bulk;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.PriceMark;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// One change of the amounts of many prices (`catalog.md` 6): which prices, what is done to their amounts, and which of
/// these are left as they are.
public record BulkPriceChange(PriceSelection selection, AmountChange amounts, Set<AmountPlace> left) {
    /// One amount of one price.
    ///
    /// @param price its code
    /// @param path of the field within the price
    public record AmountPlace(String price, String path) {}

    public BulkPriceChange {
        left = Set.copyOf(left);
    }

    /// The change with nothing left out.
    public BulkPriceChange(PriceSelection selection, AmountChange amounts) {
        this(selection, amounts, Set.of());
    }

    /// What the change does to a catalog. Changes nothing.
    public BulkPreview preview(Catalog catalog, Clock clock) {
        return preview(catalog, clock, () -> false);
    }

    /// The same, given up without a result worth keeping once `cancelled` holds.
    public BulkPreview preview(Catalog catalog, Clock clock, BooleanSupplier cancelled) {
        List<PriceMove> moves = new ArrayList<>();
        for (Price price : selection.in(catalog, clock.instant())) {
            if (cancelled.getAsBoolean()) {
                return new BulkPreview(catalog, catalog, clock, List.of(), List.of());
            }
            moves.add(move(price, catalog));
        }
        List<Change> changes = moves.stream()
                .filter(PriceMove::applies)
                .map(move -> new Change(move.before(), move.after()))
                .toList();
        Catalog after = catalog.apply(changes);
        return new BulkPreview(catalog, after, clock, moves,
                changes.isEmpty() ? List.of() : examples(catalog, after, clock, changes, cancelled));
    }

    private PriceMove move(Price price, Catalog catalog) {
        List<AmountMove> all = amounts.moves(price.terms());
        Map<String, BigDecimal> wanted = new HashMap<>();
        List<Problem> refused = new ArrayList<>();
        List<PriceMark> marks = new ArrayList<>();
        for (AmountMove move : all) {
            if (!left.contains(new AmountPlace(price.code(), move.path()))) {
                wanted.put(move.path(), move.after());
                move.refusal().map(problem -> problem.in(CatalogCheck.where(price))).ifPresent(refused::add);
                amounts.roundedToZero(move).map(problem -> new PriceMark(problem, false)).ifPresent(marks::add);
            }
        }
        Price after = price;
        if (refused.isEmpty()) {
            after = price.with(e -> e.terms = TermsAmounts.map(
                    price.terms(), (path, kind, amount) -> wanted.getOrDefault(path, amount)));
            marks.addAll(PriceMark.of(price, after, catalog));
            marks.stream().filter(PriceMark::breaks).map(mark -> mark.problem().in(CatalogCheck.where(price)))
                    .forEach(refused::add);
        }
        boolean stays = !refused.isEmpty() || after.equals(price);
        return new PriceMove(price, stays ? price : after, all, TermsAmounts.formulas(price.terms()),
                stays ? List.of() : marks, refused);
    }

    private static List<ExampleMove> examples(
            Catalog before, Catalog after, Clock clock, List<Change> changes, BooleanSupplier cancelled) {
        Set<String> plans = new HashSet<>();
        boolean listPrices = false;
        List<ExampleMove> moves = new ArrayList<>();
        Quotes old = new Quotes(before, clock);
        Quotes now = new Quotes(after, clock);
        for (Change change : changes) {
            Price price = (Price) change.subject();
            listPrices |= price.plan() == null;
            plans.add(Objects.requireNonNullElse(price.plan(), PriceSelection.NO_PLAN));
            if (change.before() instanceof Price was) {
                moves.addAll(ExampleMove.of(was, WorkedExamples.run(was, old), WorkedExamples.run(price, now)));
            }
        }
        for (Plan plan : before.plans()) {
            if (!cancelled.getAsBoolean() && (listPrices || plans.contains(plan.code()))) {
                moves.addAll(ExampleMove.of(plan, WorkedExamples.run(plan, old), WorkedExamples.run(plan, now)));
            }
        }
        return moves;
    }
}
