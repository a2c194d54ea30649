package dev.tierdesk.console.fixes;

import dev.tierdesk.catalog.Aggregate;

/// What one button does about a problem.
public sealed interface QuickFix {
    /// What the button says.
    String label();

    /// What to do in words, where the fix can say it better than the problem; empty where not.
    String todo();

    /// Puts `changed` into a draft: an object of the catalog that was asked, so it must be the present one.
    record Edit(String label, String todo, Aggregate changed) implements QuickFix {}

    /// Only leads to the field, for nobody else knows what belongs there.
    record Go(String label) implements QuickFix {
        @Override
        public String todo() {
            return "";
        }
    }
}
