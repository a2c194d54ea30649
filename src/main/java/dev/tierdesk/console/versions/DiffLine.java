package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.PlanDiff.Sign;
import org.jspecify.annotations.Nullable;

/// A line of two states of a plan side by side.
sealed interface DiffLine {
    /// What a group of lines is about.
    ///
    /// @param note at the right edge: the model, or both where it changed
    /// @param where path of the object in its plan, `prices[growth-calls]`; empty where it is not in the draft
    record Heading(Sign sign, String title, String note, String where) implements DiffLine {}

    /// A tier or a field.
    ///
    /// @param before null where there was none
    /// @param after null where there is none
    record Row(Sign sign, String label, @Nullable Side before, @Nullable Side after) implements DiffLine {}

    /// What does not differ, together.
    record Rest(String title, String names) implements DiffLine {}

    /// One state of a row: a value, or the span of a tier and its price.
    record Side(String text, String amount) {}
}
