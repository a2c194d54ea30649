package dev.tierdesk.exchange.aforo;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What only files of Aforo have.
enum AforoProblem implements ProblemCode {
    /// A field that the documentation of Aforo does not show: it says what is kept, but not how it is sent. Said once
    /// for each field. `field`.
    AFORO_FIELD_ASSUMED;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }
}
