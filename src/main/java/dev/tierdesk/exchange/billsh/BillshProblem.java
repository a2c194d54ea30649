package dev.tierdesk.exchange.billsh;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What only files of bill.sh have.
enum BillshProblem implements ProblemCode {
    /// A field or word that the documentation of bill.sh does not show: it has the model, but not how it is sent.
    /// `field`.
    BILLSH_FIELD_ASSUMED;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }
}
