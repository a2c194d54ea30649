package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;

/// Why the database refused a change set, found out afterwards.
///
/// @param problem TAKEN or MISSING
/// @param kind of the code that is taken or missing
/// @param by the aggregate that has the code already, or that refers to the missing one
record Refusal(Problem problem, Kind kind, String code, Aggregate by) {
    enum Problem {
        /// Another aggregate of the kind has the code.
        TAKEN,
        /// A reference to the code would hang.
        MISSING
    }

    /// Whether the database said no to the data, by the class of the SQL state: 22 is a bad value, 23 a broken
    /// constraint.
    static boolean is(JdbiException e) {
        return e.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    /// Everything that stands against applying `changes` to `present`.
    static List<Refusal> of(Collection<Aggregate> present, List<Change> changes) {
        Map<UUID, Aggregate> next = new LinkedHashMap<>();
        present.forEach(a -> next.put(a.id(), a));
        changes.forEach(c -> next.remove(c.id()));
        for (Change change : changes) {
            Aggregate after = change.after();
            if (after != null) {
                next.put(after.id(), after);
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        Map<Reference, Aggregate> byCode = new HashMap<>();
        for (Aggregate aggregate : next.values()) {
            Aggregate first = byCode.putIfAbsent(new Reference(Kind.of(aggregate), aggregate.code()), aggregate);
            if (first != null) {
                refusals.add(new Refusal(Problem.TAKEN, Kind.of(first), first.code(), first));
            }
        }
        for (Aggregate aggregate : next.values()) {
            for (Reference reference : Reference.of(aggregate)) {
                if (!byCode.containsKey(reference)) {
                    refusals.add(new Refusal(Problem.MISSING, reference.kind(), reference.code(), aggregate));
                }
            }
        }
        return refusals;
    }

    /// The first refusal, to be told: `problem`, `kind`, `code`, `byKind`, `by` (a code), and the `count` of all.
    static StoreException toException(List<Refusal> refusals, Throwable cause) {
        if (refusals.isEmpty()) {
            return StoreException.of(StoreException.Reason.REFUSED, Map.of("problem", "VALUE"), cause);
        }
        Refusal first = refusals.getFirst();
        return StoreException.of(
                StoreException.Reason.REFUSED,
                Map.of(
                        "problem", first.problem.name(),
                        "kind", first.kind.name(),
                        "code", first.code,
                        "byKind", Kind.of(first.by).name(),
                        "by", first.by.code(),
                        "count", String.valueOf(refusals.size())),
                cause);
    }

    /// A text of an aggregate has a character that no file can keep.
    static StoreException ofCharacter(Aggregate subject) {
        return StoreException.of(StoreException.Reason.REFUSED, Map.of(
                "problem", "CHARACTER", "kind", Kind.of(subject).name(), "code", subject.code()));
    }

    /// A change of states that no rule allows: `problem` (its code), `kind`, `code`, and its arguments.
    static StoreException toException(Aggregate subject, dev.tierdesk.pricing.Problem problem) {
        Map<String, String> details = new HashMap<>();
        problem.arguments().forEach((name, value) -> details.put(name, value.toString()));
        details.put("problem", problem.code().name());
        details.put("kind", Kind.of(subject).name());
        details.put("code", subject.code());
        return StoreException.of(StoreException.Reason.TRANSITION, details);
    }
}
