package dev.tierdesk.console.wizards;

/// A plan that has what is moved, in words.
///
/// @param code of the plan; empty for the sum
/// @param what the plan has of it: "api_calls, VOLUME"
/// @param subscriptions how many there are
/// @param after what becomes of them
record AffectedRow(String code, String plan, String what, String subscriptions, String after) {
    boolean isSum() {
        return code.isEmpty();
    }
}
