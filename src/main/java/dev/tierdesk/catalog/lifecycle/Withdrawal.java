package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What keeps plan versions from being withdrawn: customers who are, or may be, on them (`catalog.md` 7).
public final class Withdrawal {
    private Withdrawal() {}

    /// The active subscriptions of the versions that `changes` take away.
    public static List<Problem> problems(Collection<Change> changes, Subscriptions subscriptions) {
        List<Problem> problems = new ArrayList<>();
        for (Change change : changes) {
            if (change.after() == null && change.before() instanceof PlanVersion version) {
                long active = subscriptions.active(version.planCode(), version.number());
                if (active > 0) {
                    problems.add(Problem.of(GuardProblem.ACTIVE_SUBSCRIPTIONS, CatalogCheck.where(version))
                            .with("plan", version.planCode())
                            .with("version", version.number())
                            .with("count", active)
                            .with("as_of", subscriptions.asOf().map(LocalDate::toString).orElse("")));
                }
            }
        }
        return List.copyOf(problems);
    }
}
