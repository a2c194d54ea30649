package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.HistoryProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.lifecycle.Withdrawal;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Taking back a change set: what it would write, and what stands against it, named.
final class Undo {
    private Undo() {}

    /// The changes that take back `changeSet`.
    static ChangeRequest of(ChangeSet changeSet, String author, String label, @Nullable String reason) {
        ChangeSource source = changeSet.source() == ChangeSource.UNDO ? ChangeSource.REDO : ChangeSource.UNDO;
        return new ChangeRequest(label, source, author, reason, changeSet.reversed());
    }

    /// What the journal and the subscriptions have against it: later change sets that still stand and wrote one of its
    /// objects or published one of its plans again, and customers on a version that would go.
    static List<Problem> obstacles(Handle handle, ChangeSet changeSet) {
        List<Problem> problems = new ArrayList<>();
        for (long later : Journal.standingOn(handle, changeSet.number())) {
            Standing.common(handle, changeSet.number(), later)
                    .map(by -> by.problem(HistoryProblem.CHANGED_SINCE))
                    .ifPresent(problems::add);
        }
        for (long later : VersionRows.laterPublications(handle, changeSet)) {
            Standing.version(handle, later).map(by -> by.problem(HistoryProblem.PUBLISHED_SINCE))
                    .ifPresent(problems::add);
        }
        problems.addAll(Withdrawal.problems(changeSet.reversed(), SubscriptionRows.load(handle)));
        return problems;
    }

    /// What the database itself would say, which is tried and not committed.
    static List<Problem> attempted(CatalogStore store, ChangeSet undone, Clock clock) {
        ChangeRequest request = of(undone, "", "", null);
        Handle handle = store.database().app();
        try {
            store.rehearsed(() -> ChangeWriter.write(handle, request, undone.number(), clock, Watch.NONE));
            return List.of();
        } catch (JdbiException e) {
            if (Refusal.is(e)) {
                return refused(handle, undone, Refusal.of(store.load().aggregates(), request.changes()));
            }
            throw e;
        }
    }

    /// What stands against an undo that the database refused: references and codes of later change sets.
    static List<Problem> refused(Handle handle, ChangeSet changeSet, List<Refusal> refusals) {
        List<Problem> problems = new ArrayList<>();
        for (Refusal refusal : refusals) {
            Aggregate by = refusal.by();
            boolean own = changeSet.changes().stream().anyMatch(change -> change.id().equals(by.id()));
            HistoryProblem code = refusal.problem() == Refusal.Problem.TAKEN
                    ? HistoryProblem.CODE_TAKEN_SINCE
                    : own ? HistoryProblem.GONE_SINCE : HistoryProblem.REFERRED_SINCE;
            Problem problem = (own
                            ? Standing.last(handle, refusal.kind(), refusal.code(), changeSet.number())
                            : Standing.first(handle, by.id(), changeSet.number()))
                    .orElse(Standing.UNKNOWN)
                    .problem(code, CatalogCheck.where(Kind.of(by), by.code()), Standing.name(by));
            problems.add(problem.with("code", refusal.code()));
        }
        return problems;
    }
}
