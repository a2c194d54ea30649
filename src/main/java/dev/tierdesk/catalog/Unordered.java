package dev.tierdesk.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// The lists of aggregates whose order means nothing: tags, required products, product types, tax rules, accepted
/// warnings. They stay as somebody wrote them; documents have them sorted.
public final class Unordered {
    private Unordered() {}

    /// `wanted` with these lists as `present` has them, where both hold the same.
    public static Aggregate asIn(Aggregate present, Aggregate wanted) {
        return switch (wanted) {
            case Product product when present instanceof Product was -> product.with(e -> {
                e.tags = asIn(was.tags(), e.tags);
                e.requires = asIn(was.requires(), e.requires);
            });
            case Plan plan when present instanceof Plan was -> plan.with(e -> e.tags = asIn(was.tags(), e.tags));
            case BillableUnit unit when present instanceof BillableUnit was ->
                unit.with(e -> e.productTypes = asIn(was.productTypes(), e.productTypes));
            case CatalogSettings settings when present instanceof CatalogSettings was -> settings.with(e -> {
                e.taxRules = asIn(was.taxRules(), e.taxRules);
                e.acceptedProblems = asIn(was.acceptedProblems(), e.acceptedProblems);
            });
            case Aggregate other -> other;
        };
    }

    /// A product, plan or unit with these lists as documents have them.
    static Aggregate sorted(Aggregate aggregate) {
        return switch (aggregate) {
            case Product product -> product.with(e -> {
                e.tags = sorted(e.tags);
                e.requires = sorted(e.requires);
            });
            case Plan plan -> plan.with(e -> e.tags = sorted(e.tags));
            case BillableUnit unit -> unit.with(e -> e.productTypes = sorted(e.productTypes));
            case Aggregate other -> other;
        };
    }

    private static <T> List<T> asIn(List<T> present, List<T> wanted) {
        return new HashSet<>(present).equals(new HashSet<>(wanted)) ? present : wanted;
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().distinct().toList();
    }
}
