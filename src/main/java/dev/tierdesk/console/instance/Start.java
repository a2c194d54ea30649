package dev.tierdesk.console.instance;

/// What a start of the program comes to.
public sealed interface Start {
    /// No other instance runs: this one opens a window.
    record First(OnlyInstance instance) implements Start {}

    /// The instance that runs has taken everything.
    record HandedOver() implements Start {}

    /// An instance runs, but has not answered in time, or not as one that understands.
    record NotAnswered() implements Start {}

    /// No other instance runs, and here no window can be opened.
    record NoWindow() implements Start {}
}
