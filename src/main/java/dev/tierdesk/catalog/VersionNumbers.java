package dev.tierdesk.catalog;

import java.util.HashMap;
import java.util.Map;

/// The highest number that a version of each plan ever had, by the plan's code; also of versions that were withdrawn.
/// Immutable.
public record VersionNumbers(Map<String, Integer> highest) {
    public VersionNumbers {
        highest = Map.copyOf(highest);
    }

    /// Those of the versions that a catalog has, where nothing is known of others.
    public static VersionNumbers of(Catalog catalog) {
        return new VersionNumbers(Map.of()).with(catalog);
    }

    /// These and those of the versions that a catalog has.
    public VersionNumbers with(Catalog catalog) {
        Map<String, Integer> all = new HashMap<>(highest);
        catalog.versions().forEach(v -> all.merge(v.planCode(), v.number(), Math::max));
        return all.equals(highest) ? this : new VersionNumbers(all);
    }

    /// The number that the next version of a plan gets.
    public int next(String plan) {
        return highest.getOrDefault(plan, 0) + 1;
    }
}
