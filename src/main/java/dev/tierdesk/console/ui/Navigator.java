package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.Kind;

/// How screens lead to each other without knowing each other. Called on the FX thread.
public interface Navigator {
    /// Opens the screen of this kind with the object of this code.
    void open(Kind kind, String code);

    /// Opens the object and puts the focus into a field.
    ///
    /// @param where native field path, `terms.tiers[0].up_to`; of a plan also `versions`, and `publish` for the card before
    ///     its publication
    void open(Kind kind, String code, String where);

    /// Opens a screen by its name: `overview`, `products`, `units`, `plans`, `prices`, `changes`, `problems`, `settings`.
    void open(String screen);
}
