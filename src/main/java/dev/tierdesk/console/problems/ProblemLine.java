package dev.tierdesk.console.problems;

/// A line of the list of problems.
sealed interface ProblemLine {
    /// The name of a group, how many problems it has, and whether they are shown.
    record Heading(ProblemGroup group, int count, boolean open) implements ProblemLine {}

    /// A problem.
    ///
    /// @param accepting whether its reason is being asked for
    record Entry(ProblemRow row, boolean accepting) implements ProblemLine {}
}
