package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.check.Drift;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.words.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The published versions whose bills a change would move, in words. Immutable.
///
/// @param title how many versions and subscriptions
/// @param note of when the subscriptions are known
/// @param rows those with most subscriptions first
record Moved(String title, String note, List<MovedRow> rows) {
    /// Nothing moves.
    static final Moved NOTHING = new Moved("", "", List.of());

    Moved {
        rows = List.copyOf(rows);
    }

    /// The words for what moves.
    ///
    /// @param catalog in which plans and products are looked up
    static Moved of(MovedBills found, Catalog catalog, StayWords stays, Messages messages) {
        List<MovedBills.Moved> moved = found.versions();
        if (moved.isEmpty()) {
            return NOTHING;
        }
        Map<String, Set<Integer>> versionsOfPlans = moved.stream().map(MovedBills.Moved::version)
                .collect(Collectors.groupingBy(
                        PlanVersion::planCode, Collectors.mapping(PlanVersion::number, Collectors.toSet())));
        long subscriptions = versionsOfPlans.entrySet().stream()
                .mapToLong(plan -> stays.subscriptions().active(plan.getKey(), plan.getValue()))
                .sum();
        String versions = messages.get("versions.moved.versions", "count", moved.size());
        String title = stays.isKnown()
                ? messages.get("versions.moved.title", "versions", versions,
                        "subscriptions", messages.get("versions.moved.subscriptions", "count", subscriptions))
                : messages.get("versions.moved.title.unknown", "versions", versions);
        return new Moved(title, stays.list(), moved.stream()
                .sorted(Comparator.comparingLong(m -> -active(m.version(), stays)))
                .map(m -> row(m, catalog, stays, messages))
                .toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private static MovedRow row(MovedBills.Moved moved, Catalog catalog, StayWords stays, Messages messages) {
        PlanVersion version = moved.version();
        BillLines words = new BillLines(messages, catalog);
        List<MovedRow.Amount> amounts = moved.amounts().stream().map(amount -> amount(amount, words)).toList();
        return new MovedRow(version.planCode(),
                messages.get("object.version", "name", version.name(), "number", version.number()),
                stays.isKnown() ? messages.get("versions.moved.subscriptions", "count", active(version, stays)) : "",
                amounts, note(moved, messages));
    }

    private static long active(PlanVersion version, StayWords stays) {
        return stays.subscriptions().active(version.planCode(), version.number());
    }

    private static MovedRow.Amount amount(MovedBills.Amount amount, BillLines words) {
        BillImpact.Row row = amount.row();
        return new MovedRow.Amount(words.messages().numbers().show(row.quantity()), words.amount(row.before()),
                words.amount(row.after()),
                words.title(amount.meter().slot(), amount.meter().key()) + ", " + amount.currency().getCurrencyCode());
    }

    private static String note(MovedBills.Moved moved, Messages messages) {
        boolean otherwise = moved.causes().stream()
                .anyMatch(c -> c instanceof Drift.OfUnit unit && unit.countsOtherwise());
        return otherwise ? messages.get("versions.moved.counts")
                : moved.amounts().isEmpty() ? messages.get("versions.moved.elsewhere") : "";
    }
}
