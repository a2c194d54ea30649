package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.State;

/// A state that can be moved to, or why not.
///
/// @param words what the state means, or what stands in the way
record MoveOption(State state, boolean allowed, String words) {}
