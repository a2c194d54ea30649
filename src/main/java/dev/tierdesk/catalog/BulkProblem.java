package dev.tierdesk.catalog;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// Why something is left as it is where many things are changed at once, or is worth a look before. The place is the
/// field it is about; the arguments are named in the description.
public enum BulkProblem implements ProblemCode {
    /// An amount would become less than nothing. `before`, `after`.
    AMOUNT_BELOW_ZERO,
    /// An amount would have more than 12 digits before or after the point. `after`.
    AMOUNT_TOO_LONG,
    /// An amount is so small that its rounding makes it 0, which it stays from then on. `exact` (the changed amount
    /// before the rounding).
    AMOUNT_ROUNDED_TO_ZERO(Severity.WARNING),
    /// A price that another takes the place of cannot begin at that moment. `price`.
    START_IMPOSSIBLE,
    /// A price in force outside a plan cannot begin at another moment. `price`.
    PRICE_BEGAN,
    /// A price would end before it begins. `price`.
    PRICE_ENDS_FIRST;

    private final Severity severity;

    BulkProblem() {
        this(Severity.ERROR);
    }

    BulkProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
