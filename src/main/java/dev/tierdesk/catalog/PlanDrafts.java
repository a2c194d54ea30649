package dev.tierdesk.catalog;

import java.util.List;
import java.util.Optional;

/// How plans stand to their versions (`catalog.md` 6): the plan and its prices in the catalog are always the draft.
public final class PlanDrafts {
    private PlanDrafts() {}

    /// Whether publishing now would make a version that differs from the current one; true where there is none. Status
    /// is not compared: a move of its own changes it.
    public static boolean differs(Plan draft, Catalog catalog) {
        Optional<PlanVersion> current = catalog.currentVersion(draft.code());
        return current.isEmpty() || !same(current.get(), draft, catalog.pricesOfPlan(draft.code()));
    }

    private static boolean same(PlanVersion version, Plan draft, List<Price> prices) {
        Plan kept = version.plan();
        if (prices.size() != version.prices().size() || !comparable(draft, kept).equals(comparable(kept, kept))) {
            return false;
        }
        for (int i = 0; i < prices.size(); i++) {
            Price copy = version.prices().get(i);
            if (!CatalogDiff.withId(prices.get(i), copy.id()).equals(copy)) {
                return false;
            }
        }
        return true;
    }

    /// A plan without what does not count: its id, its status and the order of its tags.
    private static Aggregate comparable(Plan plan, Plan kept) {
        return CatalogDiff.withId(Unordered.sorted(plan.with(p -> p.status = kept.status())), kept.id());
    }
}
