package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;

/// A difference of two states of a plan in one line: "2 prices, 4 tiers, Worked examples".
record DiffSummary(Messages messages) {
    /// The most fields of a plan that are named.
    private static final int NAMED = 3;

    String of(PlanDiff diff) {
        List<String> parts = new ArrayList<>();
        for (Sign sign : List.of(Sign.CHANGED, Sign.ADDED, Sign.REMOVED)) {
            add(parts, "versions.summary.prices." + sign, diff.prices().stream().filter(r -> r.sign() == sign).count());
        }
        add(parts, "versions.summary.tiers", diff.prices().stream()
                .filter(r -> r.sign() == Sign.CHANGED)
                .flatMap(r -> r.tiers().stream())
                .filter(t -> t.sign() != Sign.SAME)
                .count());
        add(parts, "versions.summary.allowances",
                diff.allowances().stream().filter(r -> r.sign() != Sign.SAME).count());
        List<String> fields = diff.fields().stream().map(f -> f.path().replaceAll("[.\\[].*", "")).distinct().toList();
        if (fields.size() > NAMED) {
            add(parts, "versions.summary.fields", fields.size());
        } else {
            fields.forEach(field -> parts.add(messages.has("field." + field) ? messages.get("field." + field) : field));
        }
        return parts.isEmpty() ? messages.get("versions.summary.none") : String.join(", ", parts);
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(messages.get(key, "count", count));
        }
    }
}
