package dev.tierdesk.console.ui;

import java.util.UUID;

/// A row of a list of aggregates.
public interface ListRow {
    /// Of the aggregate; stays the same over edits.
    UUID id();

    /// What it is searched by, in lower case.
    String searchText();

    /// Whether it has edits that are not saved.
    boolean dirty();

    /// What is said when it is pointed at: its name and code.
    String tip();
}
