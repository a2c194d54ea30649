package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.quote.BillImpact;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything that is to be seen before a plan is published. Immutable; made on any thread.
///
/// @param catalog in which the draft was looked at
/// @param before the current version; null before the first
/// @param after the draft
/// @param diff null before the first version
/// @param impact null before the first version
/// @param stays who is on which version
record PublicationContent(
        Catalog catalog,
        Publication publication,
        @Nullable PlanState before,
        PlanState after,
        @Nullable PlanDiff diff,
        @Nullable BillImpact impact,
        StayWords stays) {
    /// Looks at the draft of a plan that is in the catalog.
    static PublicationContent of(Catalog catalog, String code, int number, StayWords stays, Clock clock) {
        Publication publication = Publication.check(catalog, code, number, stays.subscriptions(), clock);
        PlanState draft = PlanState.draft(Objects.requireNonNull(publication.draft(), code), catalog);
        PlanVersion current = publication.current();
        if (current == null) {
            return new PublicationContent(catalog, publication, null, draft, null, null, stays);
        }
        PlanState before = PlanState.of(current, catalog);
        return new PublicationContent(catalog, publication, before, draft, PlanDiff.of(before, draft),
                BillImpact.of(before, draft, clock), stays);
    }

    /// Whether the same is published, and the same is to be seen before.
    boolean isAs(PublicationContent other) {
        return publication.equals(other.publication)
                && after.prices().equals(other.after.prices())
                && Objects.equals(diff, other.diff)
                && Objects.equals(impact, other.impact);
    }

    Plan plan() {
        return after.plan();
    }
}
