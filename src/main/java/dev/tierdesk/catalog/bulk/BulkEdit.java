package dev.tierdesk.catalog.bulk;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The same edit of many objects, as one change.
public sealed interface BulkEdit {
    /// How products and plans are sorted and sold. A plan has tags and nothing else of it.
    ///
    /// @param added tags that each gets
    /// @param removed tags that each loses
    /// @param audience null leaves it
    /// @param taxCategory null leaves it
    record Sorting(
            Set<String> added, Set<String> removed, @Nullable Audience audience, @Nullable TaxCategory taxCategory)
            implements BulkEdit {
        public Sorting {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    /// When prices are in force.
    ///
    /// @param from null leaves it
    /// @param until null leaves it
    record Period(@Nullable Limit from, @Nullable Limit until) implements BulkEdit {}

    /// One end of a period.
    ///
    /// @param at null is open
    record Limit(@Nullable Instant at) {}

    /// The changes of those objects that become others, or why there are none.
    ///
    /// @param now decides which prices are in force
    default Decision of(Catalog catalog, Collection<UUID> ids, Instant now) {
        List<Change> changes = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        ids.stream().flatMap(id -> catalog.byId(id).stream()).forEach(before -> {
            Aggregate after = edited(before);
            refused.addAll(refusals(before, after, now));
            if (!after.equals(before)) {
                changes.add(new Change(before, after));
            }
        });
        return refused.isEmpty() ? Decision.of(changes) : Decision.refused(refused);
    }

    /// The tags that any of these objects has, sorted.
    static List<String> tags(Collection<? extends Aggregate> objects) {
        return objects.stream()
                .flatMap(object -> switch (object) {
                    case Product product -> product.tags().stream();
                    case Plan plan -> plan.tags().stream();
                    case Aggregate other -> Stream.<String>empty();
                })
                .distinct()
                .sorted()
                .toList();
    }

    private Aggregate edited(Aggregate before) {
        return switch (this) {
            case Sorting sorting when before instanceof Product product -> product.with(e -> {
                e.tags = tags(product.tags(), sorting);
                e.audience = Objects.requireNonNullElse(sorting.audience(), product.audience());
                e.taxCategory = Objects.requireNonNullElse(sorting.taxCategory(), product.taxCategory());
            });
            case Sorting sorting when before instanceof Plan plan ->
                plan.with(e -> e.tags = tags(plan.tags(), sorting));
            case Period period when before instanceof Price price -> price.with(e -> {
                e.effectiveFrom = period.from() == null ? price.effectiveFrom() : period.from().at();
                e.effectiveUntil = period.until() == null ? price.effectiveUntil() : period.until().at();
            });
            case Sorting other -> before;
            case Period other -> before;
        };
    }

    private static List<String> tags(List<String> present, Sorting sorting) {
        Set<String> tags = new LinkedHashSet<>(present);
        tags.removeAll(sorting.removed());
        sorting.added().stream().sorted().forEach(tags::add);
        return List.copyOf(tags);
    }

    private static List<Problem> refusals(Aggregate before, Aggregate after, Instant now) {
        if (!(before instanceof Price was && after instanceof Price is) || is.equals(was)) {
            return List.of();
        }
        Where where = CatalogCheck.where(was);
        if (Succession.of(was, is, now).isPresent()) {
            return List.of(problem(BulkProblem.PRICE_BEGAN, where.field("effective_from"), was));
        }
        Instant from = is.effectiveFrom();
        Instant until = is.effectiveUntil();
        return from != null && until != null && !from.isBefore(until)
                ? List.of(problem(BulkProblem.PRICE_ENDS_FIRST, where.field("effective_until"), was))
                : List.of();
    }

    private static Problem problem(BulkProblem code, Where where, Price price) {
        return Problem.of(code, where).with("price", price.code());
    }
}
