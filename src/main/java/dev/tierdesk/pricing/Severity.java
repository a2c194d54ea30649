package dev.tierdesk.pricing;

/// How much a [Problem] matters: an ERROR keeps a plan from being published, a WARNING asks for a look, an INFO only
/// tells.
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
