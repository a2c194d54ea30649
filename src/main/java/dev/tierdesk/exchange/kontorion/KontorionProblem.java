package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What only files of Kontorion have.
enum KontorionProblem implements ProblemCode {
    /// A field that the documentation of Kontorion does not show: it has the model, but not how it is sent. `field`.
    KONTORION_FIELD_ASSUMED,
    /// What a price with an expression charges for one unit, if its numbers are major units and if they are minor ones.
    /// `expression`, `major`, `minor`, `currency`.
    KONTORION_EXPRESSION_AMOUNTS;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }
}
