package dev.tierdesk.console.problems;

import dev.tierdesk.pricing.Severity;

/// What the problems stand under, from top to bottom.
enum ProblemGroup {
    ERRORS,
    WARNINGS,
    /// They only tell, and are not counted.
    NOTES,
    /// Warnings that somebody accepted.
    ACCEPTED;

    static ProblemGroup of(Severity severity, boolean accepted) {
        return switch (severity) {
            case ERROR -> ERRORS;
            case WARNING -> accepted ? ACCEPTED : WARNINGS;
            case INFO -> NOTES;
        };
    }
}
