package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.Kind;
import java.util.Collection;
import java.util.UUID;

/// How screens lead to each other without knowing each other. Called on the FX thread.
public interface Navigator {
    /// Opens the screen of this kind with the object of this code.
    void open(Kind kind, String code);

    /// Opens the object and puts the focus into a field.
    ///
    /// @param where native field path, `terms.tiers[0].up_to`; of a plan also `versions`, and `publish` for the card
    ///     before its publication
    void open(Kind kind, String code, String where);

    /// Opens a screen by its name: `overview`, `products`, `units`, `plans`, `prices`, `changes`, `problems`,
    /// `settings`.
    void open(String screen);

    /// Opens the changes with the change set of this number.
    void openChange(long number);

    /// Opens a wizard over the present screen; does nothing for no object.
    ///
    /// @param ids of objects of one kind; [Wizard#CLONE] takes the first
    void start(Wizard wizard, Collection<UUID> ids);
}
