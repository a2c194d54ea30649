package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// The plan versions whose bills move when units or costs change, though the versions themselves never do
/// (`catalog.md` 2): what somebody has to see before saving such a change.
public final class MovedBills {
    /// A version, why its bills move, and how.
    ///
    /// @param causes what it follows and what would differ
    /// @param amounts up to three of one charge, ascending by quantity; fewer where the amounts at hand stay (the events
    ///     counted change, or only a customer's price)
    public record Moved(PlanVersion version, List<Drift> causes, List<Amount> amounts) {
        public Moved {
            causes = List.copyOf(causes);
            amounts = List.copyOf(amounts);
        }
    }

    /// What one charge comes to before and after.
    public record Amount(BillImpact.Meter meter, Currency currency, BillImpact.Row row) {}

    private static final int AMOUNTS = 3;

    private MovedBills() {}

    /// Every version of a published or deprecated plan that follows something that differs, in the order of the versions.
    ///
    /// @param before the catalog as it is saved
    /// @param after as it would be
    public static List<Moved> of(Catalog before, Catalog after, Clock clock) {
        List<Moved> moved = new ArrayList<>();
        for (PlanVersion version : before.versions()) {
            if (before.plan(version.planCode()).map(Plan::status).filter(VersionRules::isSold).isEmpty()) {
                continue;
            }
            List<Drift> causes = Drift.between(version, before, after);
            if (!causes.isEmpty()) {
                moved.add(new Moved(version, causes, amounts(version, before, after, clock)));
            }
        }
        return List.copyOf(moved);
    }

    /// The units and products that the bills follow and that differ, as they are in `catalog`: what has to be confirmed.
    public static List<Aggregate> causes(List<Moved> moved, Catalog catalog) {
        return moved.stream()
                .flatMap(bills -> bills.causes().stream())
                .<Aggregate>flatMap(cause -> switch (cause) {
                    case Drift.OfUnit unit -> catalog.unit(unit.unit()).stream();
                    case Drift.OfCost cost -> catalog.product(cost.product()).stream();
                })
                .distinct()
                .toList();
    }

    /// What is missing before a change that moves these bills may be written: the code of what is changed (of several
    /// how many they are), and a reason. Nothing where no bills move.
    ///
    /// @param catalog as it is saved
    public static List<Problem> missing(List<Moved> moved, Catalog catalog, Confirmation confirmation) {
        return moved.isEmpty() ? List.of() : confirmation.missing(causes(moved, catalog), true);
    }

    /// Three amounts of the first charge that moves, in the first currency in which any does: the first, the middle and
    /// the last of those that move.
    private static List<Amount> amounts(PlanVersion version, Catalog before, Catalog after, Clock clock) {
        PlanState old = PlanState.of(version, before);
        PlanState now = PlanState.of(version, after);
        for (Currency currency : version.plan().currencies()) {
            for (BillImpact.Meter meter : BillImpact.of(old, now, currency, clock).meters()) {
                List<Amount> all = meter.rows().stream()
                        .filter(BillImpact.Row::moves)
                        .map(row -> new Amount(meter, currency, row))
                        .toList();
                if (all.size() > AMOUNTS) {
                    return List.of(all.getFirst(), all.get(all.size() / 2), all.getLast());
                }
                if (!all.isEmpty()) {
                    return all;
                }
            }
        }
        return List.of();
    }
}
