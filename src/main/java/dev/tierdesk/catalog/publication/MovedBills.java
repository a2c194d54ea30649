package dev.tierdesk.catalog.publication;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.check.Drift;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plan versions whose bills move when units or costs change, though the versions themselves never do
/// (`catalog.md` 2): what somebody has to see before saving such a change. Immutable.
///
/// @param before the catalog as it is saved
/// @param after as it would be
/// @param versions in the order of the catalog
public record MovedBills(Catalog before, Catalog after, List<Moved> versions) {
    private static final int AMOUNTS = 3;

    public MovedBills {
        versions = List.copyOf(versions);
    }

    /// A version, why its bills move, and how.
    ///
    /// @param causes what it follows and what would differ
    /// @param amounts up to three of one charge, ascending by quantity; fewer where the amounts at hand stay (the
    ///     events counted change, or only a customer's price)
    public record Moved(PlanVersion version, List<Drift> causes, List<Amount> amounts) {
        public Moved {
            causes = List.copyOf(causes);
            amounts = List.copyOf(amounts);
        }
    }

    /// What one charge comes to before and after.
    public record Amount(BillImpact.Meter meter, Currency currency, BillImpact.Row row) {}

    /// Every version that follows something that differs and that is sold, or may have customers who go on: one of an
    /// archived plan too, unless a current list says that nobody is on it.
    ///
    /// @param before the catalog as it is saved
    /// @param after as it would be
    public static MovedBills of(Catalog before, Catalog after, Subscriptions subscriptions, Clock clock) {
        List<Moved> moved = new ArrayList<>();
        for (PlanVersion version : before.versions()) {
            if (isBilled(version, before, subscriptions, clock)) {
                List<Drift> causes = Drift.between(version, before, after);
                if (!causes.isEmpty()) {
                    moved.add(new Moved(version, causes, amounts(version, before, after, null, clock)));
                }
            }
        }
        return new MovedBills(before, after, moved);
    }

    /// What a change that is scheduled does to them, counted from what its objects will be by then.
    public static MovedBills of(
            ScheduledChange change, Catalog catalog, Subscriptions subscriptions, Clock clock) {
        Map<UUID, Change> bases = new LinkedHashMap<>();
        List<Change> edits = new ArrayList<>();
        for (Intention intention : change.intentions()) {
            if (intention instanceof Intention.Edit edit) {
                Aggregate present = catalog.byId(edit.object()).orElse(null);
                bases.putIfAbsent(edit.object(), new Change(present, edit.base()));
                edits.add(new Change(edit.base(), edit.wanted()));
            }
        }
        Catalog before = catalog.apply(List.copyOf(bases.values()));
        return of(before, before.apply(edits), subscriptions, clock);
    }

    /// The same versions at one quantity: instead of three amounts, the one that the charge comes to there.
    public MovedBills at(BigDecimal quantity, Clock clock) {
        return new MovedBills(before, after, versions.stream()
                .map(moved -> new Moved(moved.version(), moved.causes(),
                        amounts(moved.version(), before, after, quantity, clock)))
                .toList());
    }

    /// Whether no bill moves.
    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /// The units and products that the bills follow and that differ, as they are saved: what has to be confirmed.
    public List<Aggregate> causes() {
        return versions.stream()
                .flatMap(bills -> bills.causes().stream())
                .<Aggregate>flatMap(cause -> switch (cause) {
                    case Drift.OfUnit unit -> before.unit(unit.unit()).stream();
                    case Drift.OfCost cost -> before.product(cost.product()).stream();
                })
                .distinct()
                .toList();
    }

    /// What is missing before a change that moves these bills may be written: the code of what is changed (of several
    /// how many they are), and a reason. Nothing where no bills move.
    public List<Problem> missing(Confirmation confirmation) {
        return isEmpty() ? List.of() : confirmation.missing(causes(), true);
    }

    private static boolean isBilled(
            PlanVersion version, Catalog catalog, Subscriptions subscriptions, Clock clock) {
        PlanStatus status = catalog.plan(version.planCode()).map(Plan::status).orElse(PlanStatus.DRAFT);
        return switch (status) {
            case DRAFT -> false;
            case PUBLISHED, DEPRECATED -> true;
            case ARCHIVED -> subscriptions.active(version.planCode(), version.number()) > 0
                    || subscriptions.knowledge(catalog.settings(), clock) != Subscriptions.Knowledge.CURRENT;
        };
    }

    /// Amounts of the first charge that moves, in the first currency in which any does: the first, the middle and the
    /// last of those that move, or the one at the quantity that is asked for.
    private static List<Amount> amounts(
            PlanVersion version, Catalog before, Catalog after, @Nullable BigDecimal quantity, Clock clock) {
        PlanState old = PlanState.of(version, before);
        PlanState now = PlanState.of(version, after);
        Set<BigDecimal> asked = quantity == null ? Set.of() : Set.of(quantity);
        for (Currency currency : version.plan().currencies()) {
            for (BillImpact.Meter meter : BillImpact.of(old, now, currency, asked, clock).meters()) {
                if (meter.moves()) {
                    return amounts(meter, currency, quantity);
                }
            }
        }
        return List.of();
    }

    private static List<Amount> amounts(BillImpact.Meter meter, Currency currency, @Nullable BigDecimal quantity) {
        List<Amount> all = meter.rows().stream()
                .filter(row -> quantity == null ? row.moves() : row.quantity().compareTo(quantity) == 0)
                .map(row -> new Amount(meter, currency, row))
                .toList();
        return all.size() <= AMOUNTS ? all : List.of(all.getFirst(), all.get(all.size() / 2), all.getLast());
    }
}
