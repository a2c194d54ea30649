package dev.tierdesk.console.versions;

import java.util.List;

/// A published version whose bills would move, in words.
///
/// @param plan its code
/// @param version "Growth v7"
/// @param subscriptions "2 subscriptions"; empty where nobody knows
/// @param amounts up to three
/// @param note what cannot be shown in amounts; empty where there is nothing
record MovedRow(String plan, String version, String subscriptions, List<Amount> amounts, String note) {
    MovedRow {
        amounts = List.copyOf(amounts);
    }

    /// What one charge comes to before and after.
    ///
    /// @param tip what is charged for, and in which currency
    record Amount(String quantity, String before, String after, String tip) {}
}
