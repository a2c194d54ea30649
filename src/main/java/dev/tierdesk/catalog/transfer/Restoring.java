package dev.tierdesk.catalog.transfer;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.HistoryProblem;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Unordered;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.lifecycle.Renames;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.catalog.schedule.Successors;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives an object the state that it had (`catalog.md` 7): a change as any other, so what it refers to must be there,
/// and what is fixed since stays so. Its stage and status are not restored, unless the object is gone: they move by the
/// lifecycle only.
public final class Restoring {
    private Restoring() {}

    /// What an object would be; the same as it is where nothing differs.
    ///
    /// @param then what it was, of the same id
    public static Aggregate wanted(Catalog present, Aggregate then) {
        return present.byId(then.id()).map(now -> Unordered.asIn(now, withStatesOf(now, then))).orElse(then);
    }

    /// The succession by which a list or customer price is restored: of itself while it is in force, of the price that
    /// follows it once it has ended. Empty where the object is written as it was.
    public static Optional<Succession> succession(Catalog present, Aggregate then, Instant at) {
        Aggregate now = present.byId(then.id()).orElse(null);
        Aggregate wanted = wanted(present, then);
        Price follower = follower(present, now, wanted, at).orElse(null);
        return follower != null && wanted instanceof Price former
                ? Succession.of(follower, Successors.as(former, follower), at)
                : Succession.of(now, wanted, at);
    }

    /// The changes that restore an object, or why it cannot be restored. A list or customer price in force is not
    /// written over: it ends at `start`, and its former terms begin as a price of their own.
    ///
    /// @param then what it was; no plan version
    /// @param start from when a price counts that takes the place of one in force
    public static Decision of(Catalog present, Aggregate then, Instant start, Clock clock) {
        Aggregate now = present.byId(then.id()).orElse(null);
        Aggregate wanted = wanted(present, then);
        if (wanted.equals(now)) {
            return Decision.refused(List.of(Problem.of(HistoryProblem.SAME_THEN, CatalogCheck.where(then))
                    .with("name", nameOf(then))));
        }
        Price follower = follower(present, now, wanted, clock.instant()).orElse(null);
        Optional<Succession> succession = succession(present, then, clock.instant());
        if (follower != null && succession.isEmpty()) {
            return Decision.refused(List.of(still(wanted, follower, clock.instant())));
        }
        List<Problem> refused = refused(present, now == null ? List.of() : List.of(now), wanted);
        if (!refused.isEmpty()) {
            return Decision.refused(refused);
        }
        if (succession.isPresent()) {
            Succession of = succession.get();
            return Decision.of(List.of(
                    new Change(of.before(), of.ended(start)),
                    Change.created(of.next(Ids.next(clock), start, present))));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(now, wanted));
        if (now != null) {
            Renames.of(present, now, wanted.code()).stream().skip(1).forEach(changes::add);
        }
        return Decision.of(changes);
    }

    private static Optional<Price> follower(
            Catalog present, @Nullable Aggregate now, Aggregate wanted, Instant at) {
        return now instanceof Price price && wanted instanceof Price former
                ? Successors.inPlaceOf(price, former, at, present)
                : Optional.empty();
    }

    /// Why restoring a price changes nothing: what follows it charges the same, or is still to come.
    private static Problem still(Aggregate wanted, Price follower, Instant at) {
        return follower.isInForce(at)
                ? Problem.of(HistoryProblem.SAME_THEN, CatalogCheck.where(follower)).with("name", nameOf(follower))
                : Problem.of(HistoryProblem.FOLLOWED, CatalogCheck.where(follower))
                        .with("name", nameOf(wanted))
                        .with("successor", follower.code())
                        .with("from", String.valueOf(follower.effectiveFrom()));
    }

    /// Its name, or its code where it has none.
    private static String nameOf(Aggregate object) {
        return object.name().isBlank() ? object.code() : object.name();
    }

    /// What would keep it from being imported, too, and was not so already.
    private static List<Problem> refused(Catalog present, List<Aggregate> now, Aggregate wanted) {
        Set<Problem> already = new HashSet<>();
        now.forEach(object -> already.addAll(CatalogCheck.problems(object, present)));
        Where place = CatalogCheck.where(wanted);
        return CatalogCheck.problems(wanted, present).stream()
                .filter(problem -> ImportPlan.refuses(problem) || problem.code() == CatalogProblem.CODE_LOCKED)
                .filter(problem -> !already.contains(problem))
                .map(problem -> problem.in(place))
                .toList();
    }

    private static Aggregate withStatesOf(Aggregate now, Aggregate then) {
        return switch (then) {
            case Product product when now instanceof Product present -> product.with(p -> {
                p.maturity = present.maturity();
                p.publishStatus = present.publishStatus();
            });
            case Plan plan when now instanceof Plan present -> plan.with(p -> p.status = present.status());
            case BillableUnit unit when now instanceof BillableUnit present ->
                    unit.with(u -> u.status = present.status());
            case Aggregate other -> other;
        };
    }
}
