package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Where;
import java.util.List;

/// Takes over the states that a file gives to objects, as far as the transition tables let present objects follow.
public final class ForeignStates {
    private ForeignStates() {}

    /// `wanted` where its states may follow the present ones, or are those of something new and do not contradict each
    /// other; else `otherwise`, and a warning why.
    ///
    /// @param otherwise the object as the file has it, with the states it has now, or those that everything new has
    public static <A extends Aggregate> A follow(Catalog present, A wanted, A otherwise, Where where, Report report) {
        Change change = new Change(present.byId(wanted.id()).orElse(null), wanted);
        List<Problem> refusals = Lifecycle.refusalsOnArrival(change, List.of(change));
        refusals.forEach(refusal -> report.add(refusal.in(where).as(Severity.WARNING)));
        return refusals.isEmpty() ? wanted : otherwise;
    }
}
