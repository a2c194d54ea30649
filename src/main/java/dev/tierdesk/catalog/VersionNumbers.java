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
        Map<String, Integer> highest = new HashMap<>();
        catalog.versions().forEach(v -> highest.merge(v.planCode(), v.number(), Math::max));
        return new VersionNumbers(highest);
    }

    /// The number that the next version of a plan gets.
    public int next(String plan) {
        return highest.getOrDefault(plan, 0) + 1;
    }
}
