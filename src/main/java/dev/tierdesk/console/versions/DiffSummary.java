package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.PlanDiff;
import dev.tierdesk.catalog.PlanDiff.Sign;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;

/// A difference of two states of a plan in one line: "2 prices, 4 tiers".
record DiffSummary(Messages messages) {
    String of(PlanDiff diff) {
        List<String> parts = new ArrayList<>();
        add(parts, "versions.summary.fields", diff.fields().size());
        add(parts, "versions.summary.allowances", diff.allowances().stream().filter(r -> r.sign() != Sign.SAME).count());
        for (Sign sign : List.of(Sign.CHANGED, Sign.ADDED, Sign.REMOVED)) {
            add(parts, "versions.summary.prices." + sign, diff.prices().stream().filter(r -> r.sign() == sign).count());
        }
        add(parts, "versions.summary.tiers", diff.prices().stream()
                .filter(r -> r.sign() == Sign.CHANGED)
                .flatMap(r -> r.tiers().stream())
                .filter(t -> t.sign() != Sign.SAME)
                .count());
        return parts.isEmpty() ? messages.get("versions.summary.none") : String.join(", ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(messages.get(key, "count", count));
        }
    }
}
