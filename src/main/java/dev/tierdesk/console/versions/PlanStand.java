package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.words.Messages;
import org.jspecify.annotations.Nullable;

/// How a plan stands to its versions: `PUBLISHED v7`, `DRAFT v8`.
///
/// @param version number of the current version; null where none was published
/// @param draft number that the draft would be published under; null where it does not differ from the current version
public record PlanStand(PlanStatus status, @Nullable Integer version, @Nullable Integer draft) {
    /// What stands of a plan without versions: only its status.
    static PlanStand unpublished(Plan plan) {
        return new PlanStand(plan.status(), null, null);
    }

    /// The status with the number of the current version.
    public String statusWords(Messages messages) {
        return version == null
                ? messages.word(status)
                : messages.get("versions.badge", "status", status, "number", version);
    }

    /// What the draft is called; empty where it does not differ.
    public String draftWords(Messages messages) {
        return draft == null ? "" : messages.get("versions.badge", "status", PlanStatus.DRAFT, "number", draft);
    }
}
