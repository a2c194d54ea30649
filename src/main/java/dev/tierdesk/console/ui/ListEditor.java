package dev.tierdesk.console.ui;

import javafx.scene.Parent;

/// The editor beside a list.
///
/// @param root the editor of the open object
/// @param create makes a new object
/// @param enter puts the focus into the editor
public record ListEditor(Parent root, Runnable create, Runnable enter) {}
