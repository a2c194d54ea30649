package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanDrafts;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.VersionNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How plans stand to their versions. What did not change since it was asked last is not compared again. Confined to
/// one thread.
public final class PlanStands {
    private final Map<UUID, Known> known = new HashMap<>();

    /// Whether a draft differs from a version, and of what that was said.
    private record Known(Plan plan, List<Price> prices, PlanVersion version, boolean differs) {
        boolean holds(Plan other, List<Price> otherPrices, PlanVersion otherVersion) {
            return version.equals(otherVersion) && plan.equals(other) && prices.equals(otherPrices);
        }
    }

    /// How a plan stands.
    ///
    /// @param plan as `catalog` has it
    public PlanStand of(Plan plan, Catalog catalog, VersionNumbers numbers) {
        PlanVersion current = catalog.currentVersion(plan.code()).orElse(null);
        if (current == null) {
            known.remove(plan.id());
            return PlanStand.unpublished(plan);
        }
        List<Price> prices = catalog.pricesOfPlan(plan.code());
        Known before = known.get(plan.id());
        boolean differs;
        if (before != null && before.holds(plan, prices, current)) {
            differs = before.differs();
        } else {
            differs = PlanDrafts.differs(plan, catalog);
            known.put(plan.id(), new Known(plan, prices, current, differs));
        }
        return new PlanStand(plan.status(), current.number(), differs ? numbers.next(plan.code()) : null);
    }
}
