package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.util.List;

/// What comes of something a person decided: changes to be written together, or why there are none.
///
/// @param refused why not; empty where there are changes
public record Decision(List<Change> changes, List<Problem> refused) {
    public Decision {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
    }

    /// Yes, with what is to be written.
    public static Decision of(List<Change> changes) {
        return new Decision(changes, List.of());
    }

    /// No, for these reasons.
    public static Decision refused(List<Problem> reasons) {
        return new Decision(List.of(), reasons);
    }

    public boolean isRefused() {
        return !refused.isEmpty();
    }
}
