package dev.tierdesk.console.preview;

/// What the panel looks at.
enum Mode {
    /// One price at one quantity.
    PRICE,
    /// A plan with all its charges.
    PLAN,
    /// Two plans for the same use.
    COMPARE
}
