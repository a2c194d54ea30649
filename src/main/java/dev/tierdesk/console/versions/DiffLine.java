package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import org.jspecify.annotations.Nullable;

/// A line of two states of a plan side by side.
sealed interface DiffLine {
    /// What a group of lines is about.
    ///
    /// @param note at the right edge: the model, or both where it changed
    /// @param where path of the object in its plan, `prices[growth-calls]`; empty where it is not in the draft
    /// @param gone whether its product or unit was deleted since
    record Heading(Sign sign, String title, String note, String where, boolean gone) implements DiffLine {}

    /// A tier or a field.
    ///
    /// @param before null where there was none
    /// @param after null where there is none
    /// @param gone whether its product or unit was deleted since
    record Row(Sign sign, String label, @Nullable Side before, @Nullable Side after, boolean gone) implements DiffLine {
        /// A row of something that is there.
        Row(Sign sign, String label, @Nullable Side before, @Nullable Side after) {
            this(sign, label, before, after, false);
        }
    }

    /// What does not differ, together.
    record Rest(String title, String names) implements DiffLine {}

    /// One state of a row: a value, or the span of a tier and its price.
    record Side(String text, String amount) {}
}
