package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import java.util.Collection;

/// What the rules say to something a person wants to do.
public enum Verdict {
    ALLOW,
    /// It can be done by somebody who has read why it is worth a second look, and types the code.
    WARN,
    /// It cannot be done as things are.
    BLOCK;

    /// BLOCK for any error, WARN for any warning.
    public static Verdict of(Collection<Problem> reasons) {
        if (reasons.stream().anyMatch(Problem::isError)) {
            return BLOCK;
        }
        return reasons.stream().anyMatch(reason -> reason.severity() == Severity.WARNING) ? WARN : ALLOW;
    }
}
