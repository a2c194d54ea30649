package dev.tierdesk.console.transfer;

/// A file of an import as it is shown.
///
/// @param place among the files
/// @param format the name of the one it is read in; empty where none is chosen
/// @param state what is in it, or why it cannot be imported
/// @param fine whether it can be
/// @param readable whether a format can be chosen for it
record FileRow(int place, String name, String path, String format, String state, boolean fine, boolean readable) {}
