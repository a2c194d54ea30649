package dev.tierdesk.console.transfer;

/// Something that can be chosen in a box.
///
/// @param value what is kept
/// @param words what is shown
record Option(String value, String words) {}
