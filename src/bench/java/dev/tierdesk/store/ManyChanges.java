package dev.tierdesk.store;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A catalog of a hundred plans with very many change sets.
public final class ManyChanges {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int PLANS = 100;

    private ManyChanges() {}

    /// Makes one and closes it.
    ///
    /// @return the first of its plans
    public static Plan in(CatalogFiles files, int changeSets) {
        CatalogSettings settings = Defaults.settings(Ids.next(CLOCK), "Bench", EUR, ZoneOffset.UTC);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            plans.add(Plan.draft(Ids.next(CLOCK), "plan-" + i, "Plan " + i, EUR));
        }
        try (CatalogStore made = files.create(settings, "Ada")) {
            made.change(new ChangeRequest(
                    "Fill", ChangeSource.EDIT, "Ada", null, plans.stream().map(Change::created).toList()));
            for (int number = 1; number < changeSets; number += PLANS) {
                int from = number;
                int to = Math.min(from + PLANS, changeSets);
                made.database().app().useTransaction(handle -> write(handle, plans, from, to));
            }
        }
        return plans.getFirst();
    }

    private static void write(Handle handle, List<Plan> plans, int from, int until) {
        for (int i = from; i < until; i++) {
            int days = i % 1000 + 1;
            Plan before = plans.get(i % PLANS);
            Plan after = before.with(p -> p.trialDays = days);
            ChangeWriter.write(handle, new ChangeRequest("Trial of " + before.name() + " no. " + i, ChangeSource.EDIT,
                    i % 10 == 0 ? "Grace" : "Ada", null, List.of(new Change(before, after))), null, CLOCK, Watch.NONE);
            plans.set(i % PLANS, after);
        }
    }
}
