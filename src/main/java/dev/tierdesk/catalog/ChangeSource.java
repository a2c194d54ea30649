package dev.tierdesk.catalog;

/// What made a change set.
public enum ChangeSource {
    EDIT,
    IMPORT,
    BULK,
    UNDO,
    REDO,
    SCHEDULE,
    CLONE,
    LIFECYCLE,
    DELETE
}
