package dev.tierdesk.console.versions;

/// A line of what two states of a plan charge for the same.
public sealed interface BillLine {
    /// What the lines below are charged for.
    ///
    /// @param note what their quantities count
    record Heading(String title, String note) implements BillLine {}

    /// Two amounts.
    ///
    /// @param what the quantity, or the name of a worked example
    /// @param difference with its sign
    /// @param moves whether the amounts differ
    record Amounts(String what, String before, String after, String difference, boolean moves) implements BillLine {}
}
