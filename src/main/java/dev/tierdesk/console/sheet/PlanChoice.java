package dev.tierdesk.console.sheet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;

/// A plan that may stand on the sheet.
///
/// @param chosen whether the person wants it
/// @param refusal why it cannot be on the sheet that is asked for; empty where it can
record PlanChoice(String code, String name, BooleanProperty chosen, StringProperty refusal) {
    /// Whether it stands on the sheet.
    boolean isShown() {
        return chosen.get() && refusal.get().isEmpty();
    }
}
