package dev.tierdesk.console.transfer;

/// A field of the chosen object, in words.
///
/// @param before empty where there was none
/// @param after empty where there will be none
record FieldRow(String field, String before, String after) {}
