package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.util.List;

/// The rules of plan versions (`catalog.md` 2, 6, 9).
final class VersionRules {
    private VersionRules() {}

    static List<Problem> problems(PlanVersion version, CatalogIndex index) {
        return List.of();
    }
}
