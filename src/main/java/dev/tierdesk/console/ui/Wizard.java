package dev.tierdesk.console.ui;

/// What is done in several looks rather than at once, and from more than one screen.
public enum Wizard {
    /// To another stage or status.
    MOVE,
    /// What refers to it is looked at first.
    DELETE,
    /// Copies under other names.
    CLONE,
    /// What it was, change by change; any of it can be restored.
    HISTORY,
    /// Other amounts of many prices; without objects, of those that are chosen then.
    CHANGE_PRICES,
    /// The same tags, audience, tax category or dates for many objects.
    EDIT_MANY
}
