package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The first step of a deletion (`catalog.md` 4): whether products, units, plans or prices can be deleted, what refers
/// to them, and what becomes of each. The second step, [#delete], needs this one's token.
///
/// @param objects what shall be deleted, together
/// @param references everything that refers to them, first what blocks
/// @param reasons what the verdict stands on: of references that are not only told, and of the subscription list
/// @param alternatives what can be done instead
/// @param changes that delete them, with what goes with them; empty under BLOCK
/// @param token digest of the objects, references, reasons and changes: another one means that something moved
public record DeletionCheck(
        List<Aggregate> objects,
        Verdict verdict,
        List<Reference> references,
        List<Problem> reasons,
        List<Alternative> alternatives,
        List<Change> changes,
        String token) {
    /// What becomes of something that refers to a deleted object.
    public enum Fate {
        /// It keeps the object from being deleted.
        BLOCKS,
        /// It is deleted, or loses its reference, in the same change.
        GOES_WITH_IT,
        /// It stays as it is.
        STAYS
    }

    /// What can be done in place of a deletion, or before it.
    public enum Alternative {
        DEPRECATE,
        ARCHIVE,
        /// Look at who is on it.
        SUBSCRIPTIONS,
        /// Import a newer list.
        IMPORT_SUBSCRIPTIONS
    }

    /// Something that refers to an object that shall be deleted, or is part of it.
    ///
    /// @param object what refers to it; itself, of its costs, keys and mappings
    /// @param reason how, placed at `object`
    /// @param active active subscriptions that are, or may be, on it; null where that says nothing
    public record Reference(Aggregate object, Fate fate, Problem reason, @Nullable Long active) {
        public Kind kind() {
            return Kind.of(object);
        }
    }

    public DeletionCheck {
        objects = List.copyOf(objects);
        references = List.copyOf(references);
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
        changes = List.copyOf(changes);
    }

    /// The reasons that are about the objects themselves and no reference.
    public List<Problem> ownReasons() {
        return reasons.stream()
                .filter(reason -> references.stream().noneMatch(reference -> reference.reason().equals(reason)))
                .toList();
    }

    /// The check of these objects, as if deleted together: what they refer to of each other does not count.
    ///
    /// @throws IllegalArgumentException if there are none, or settings among them
    public static DeletionCheck of(
            Catalog catalog, Subscriptions subscriptions, Collection<? extends Aggregate> objects, Clock clock) {
        return of(catalog, subscriptions, Schedule.NONE, objects, clock);
    }

    /// The same with what is scheduled.
    public static DeletionCheck of(
            Catalog catalog, Subscriptions subscriptions, Schedule schedule, Collection<? extends Aggregate> objects,
            Clock clock) {
        if (objects.isEmpty() || objects.stream().anyMatch(CatalogSettings.class::isInstance)) {
            throw new IllegalArgumentException("nothing to delete");
        }
        References found = new References(catalog, subscriptions, schedule, objects, clock);
        List<Reference> references = found.references();
        Set<Problem> reasons = references.stream()
                .map(Reference::reason)
                .filter(reason -> Verdict.of(List.of(reason)) != Verdict.ALLOW)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (Verdict.of(reasons) != Verdict.BLOCK) {
            reasons.addAll(found.own());
        }
        Verdict verdict = Verdict.of(reasons);
        List<Change> changes = verdict == Verdict.BLOCK ? List.of() : found.changes();
        return new DeletionCheck(List.copyOf(objects), verdict, references, List.copyOf(reasons),
                alternatives(found, reasons, verdict), changes, token(objects, references, reasons, changes));
    }

    /// The second step: the changes of the deletion, if the same check still gives the same token.
    ///
    /// @param objects as they were checked
    /// @param confirmation the typed code where the check said WARN
    /// @return refused with CHECK_STALE, CONFIRMATION_MISSING, or the reasons of a BLOCK
    public static Decision delete(
            Catalog catalog, Subscriptions subscriptions, Schedule schedule, Collection<? extends Aggregate> objects,
            String token, Confirmation confirmation, Clock clock) {
        String names = objects.stream().map(Aggregate::code).collect(Collectors.joining(", "));
        Problem stale = Problem.of(GuardProblem.CHECK_STALE, Where.ROOT).with("code", names);
        List<Aggregate> present =
                objects.stream().<Aggregate>flatMap(o -> catalog.byId(o.id()).stream()).toList();
        if (present.size() != objects.size()) {
            return Decision.refused(List.of(stale));
        }
        DeletionCheck check = of(catalog, subscriptions, schedule, present, clock);
        if (!check.token.equals(token)) {
            return Decision.refused(List.of(stale));
        }
        return check.decide(confirmation);
    }

    private Decision decide(Confirmation confirmation) {
        List<Problem> missing = confirmation.missing(objects, false);
        return switch (verdict) {
            case BLOCK -> Decision.refused(reasons.stream().filter(Problem::isError).toList());
            case WARN -> missing.isEmpty() ? Decision.of(changes) : Decision.refused(missing);
            case ALLOW -> Decision.of(changes);
        };
    }

    private static List<Alternative> alternatives(References found, Collection<Problem> reasons, Verdict verdict) {
        List<Alternative> alternatives = new ArrayList<>();
        if (verdict == Verdict.ALLOW && !found.everPublished()) {
            return alternatives;
        }
        if (found.canMove(Set.of(PublishStatus.ARCHIVED, PlanStatus.ARCHIVED, UnitStatus.ARCHIVED))) {
            alternatives.add(Alternative.ARCHIVE);
        }
        if (verdict == Verdict.ALLOW) {
            return alternatives;
        }
        if (found.canMove(Set.of(Maturity.DEPRECATED, PlanStatus.DEPRECATED))) {
            alternatives.add(Alternative.DEPRECATE);
        }
        Set<Object> codes = reasons.stream().map(Problem::code).collect(Collectors.toSet());
        if (codes.contains(GuardProblem.ACTIVE_SUBSCRIPTIONS)) {
            alternatives.add(Alternative.SUBSCRIPTIONS);
        }
        if (codes.contains(GuardProblem.SUBSCRIPTIONS_UNKNOWN)) {
            alternatives.add(Alternative.IMPORT_SUBSCRIPTIONS);
        }
        return alternatives;
    }

    private static String token(
            Collection<? extends Aggregate> objects, Collection<Reference> references, Collection<Problem> reasons,
            Collection<Change> changes) {
        Set<String> parts = new TreeSet<>();
        objects.forEach(o -> parts.add("object " + FieldDiff.fields(o) + o.id()));
        references.forEach(r -> parts.add(
                "reference " + r.kind() + " " + r.object().id() + " " + r.fate() + " " + text(r.reason())
                        + r.active()));
        reasons.forEach(r -> parts.add("reason " + text(r)));
        changes.forEach(
                c -> parts.add("change " + c.id() + FieldDiff.fields(c.before()) + FieldDiff.fields(c.after())));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Problem problem) {
        return problem.code() + " " + problem.where() + " " + Objects.toString(problem.arguments());
    }
}
