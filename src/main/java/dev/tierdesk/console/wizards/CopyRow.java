package dev.tierdesk.console.wizards;

/// A clone as it is asked for.
///
/// @param problem what is wrong with its name or code, in words; empty where both are new
record CopyRow(int number, String name, String code, String problem) {}
