package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;

/// An unsaved step of an editor.
///
/// @param name that the editor gave it: a field path, or such a path with what was done to its rows
///     (`terms.tiers.add.2`)
/// @param subject the first object that it changed, with the step done
/// @param objects how many it changed
/// @param effect on the first object
public record EditStep(String name, Aggregate subject, int objects, Effect effect) {
    /// What a step does to an object.
    public enum Effect {
        CREATES,
        CHANGES,
        REMOVES
    }
}
