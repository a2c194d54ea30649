package dev.tierdesk.exchange.killbill;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What is wrong with the XML of a catalog, before anything is read from it. `line` and `column` come with each.
public enum KillBillProblem implements ProblemCode {
    /// The text is no XML. No further arguments.
    KILLBILL_XML_INVALID,
    /// There is a document type, which could define entities. No further arguments.
    KILLBILL_XML_DOCTYPE,
    /// There are too many elements, they are nested too deep, or a text is too long. `maximum`.
    KILLBILL_XML_TOO_LARGE;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
