package dev.tierdesk.pricing;

/// What kind of problem it is. Implemented by enums only; the words for `NAME` stand in the message bundles under
/// `problem.NAME`.
public interface ProblemCode {
    /// The stable name that files, command line and message bundles use.
    String name();

    /// How much a problem of this kind matters.
    Severity severity();
}
