package dev.tierdesk.console.versions;

/// A row of the Versions tab: a version, or the draft.
///
/// @param name "v7", "Draft v8"
/// @param published the moment; empty for the draft
/// @param author who published it; empty for the draft, and where nobody knows
/// @param what changed since the version before, in one line
/// @param subscriptions a number, or that nobody knows; empty for the draft
record VersionRow(StateChoice state, String name, String published, String author, String what, String subscriptions) {}
