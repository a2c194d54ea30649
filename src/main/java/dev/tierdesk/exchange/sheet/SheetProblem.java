package dev.tierdesk.exchange.sheet;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What a price sheet does not show.
public enum SheetProblem implements ProblemCode {
    /// Customers see published, public plans only. `plan`.
    SHEET_PLAN_HIDDEN(Severity.INFO),
    /// A plan has no price in the sheet's currency. `plan`, `currency`.
    SHEET_PLAN_OTHER_CURRENCY(Severity.WARNING),
    /// A plan has a product that customers may not see. `plan`, `product`.
    SHEET_PRODUCT_HIDDEN(Severity.WARNING),
    /// A price that is not in force now, or for one customer only. `price`.
    SHEET_PRICE_HIDDEN(Severity.INFO),
    /// A price that cannot be charged as it is. `price`.
    SHEET_PRICE_INCOMPLETE(Severity.WARNING),
    /// Characters that the font of the file does not have; a box stands for each. `found`.
    SHEET_CHARACTERS_MISSING(Severity.WARNING),
    /// A text of which the sheet shows the beginning only. `most` characters.
    SHEET_TEXT_CUT(Severity.WARNING),
    /// No plan can be shown. No arguments.
    SHEET_EMPTY(Severity.WARNING);

    private final Severity severity;

    SheetProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
