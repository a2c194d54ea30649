package dev.tierdesk.console.wizards;

/// A price that each clone gets.
///
/// @param what it charges for
/// @param amounts in short
/// @param code in the first clone
record PriceCopyRow(String what, String model, String amounts, String code) {}
