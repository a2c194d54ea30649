package dev.tierdesk.console.versions;

/// What is asked before something is written that moves bills, in words.
///
/// @param title what would be written
/// @param text how
/// @param verb of the button
/// @param expected what is to be typed
/// @param reason that was given already; empty for none
public record MovedQuestion(String title, String text, String verb, String expected, String reason) {
    /// A question before which nobody was asked for a reason.
    public MovedQuestion(String title, String text, String verb, String expected) {
        this(title, text, verb, expected, "");
    }
}
