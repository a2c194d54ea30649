package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A state of a plan that can be looked at: its draft, or one of its versions.
///
/// @param version null for the draft
public record StateChoice(String plan, @Nullable Integer version) {
    /// The draft of a plan.
    public static StateChoice draft(String plan) {
        return new StateChoice(plan, null);
    }

    /// Every state of every plan: the drafts, each followed by its versions, the newest first.
    static List<StateChoice> all(Catalog catalog) {
        List<StateChoice> all = new ArrayList<>();
        for (Plan plan : catalog.plans()) {
            all.add(draft(plan.code()));
            catalog.versionsOf(plan.code()).reversed().forEach(v -> all.add(new StateChoice(plan.code(), v.number())));
        }
        return List.copyOf(all);
    }

    /// The state as it would be billed today; empty where the catalog does not have it any more.
    Optional<PlanState> in(Catalog catalog) {
        return version == null
                ? catalog.plan(plan).map(p -> PlanState.draft(p, catalog))
                : catalog.version(PlanVersion.code(plan, version)).map(v -> PlanState.of(v, catalog));
    }

    /// "Growth v7", "Growth, draft".
    String words(Catalog catalog, Messages messages) {
        String name = catalog.plan(plan).map(Plan::name).filter(n -> !n.isBlank()).orElse(plan);
        return version == null
                ? messages.get("versions.state.draft", "name", name)
                : messages.get("object.version", "name", name, "number", version);
    }
}
