package dev.tierdesk.console.versions;

/// What is asked before something is written that moves bills, in words.
///
/// @param title what would be written
/// @param text how
/// @param verb of the button
/// @param expected what is to be typed
public record MovedQuestion(String title, String text, String verb, String expected) {}
