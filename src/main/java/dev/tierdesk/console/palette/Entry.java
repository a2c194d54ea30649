package dev.tierdesk.console.palette;

import dev.tierdesk.catalog.Kind;

/// What the palette finds.
public sealed interface Entry {
    /// What it is called.
    String name();

    /// What else it is found by: the code of an object, the menu of a command.
    String other();

    /// What it is found by besides, though that is not shown; may be empty.
    default String hidden() {
        return "";
    }

    /// An object of the catalog.
    ///
    /// @param detail what tells it from others of its name, and what it is found by as well; may be empty
    record Thing(Kind kind, String name, String other, String detail) implements Entry {}

    /// A command of the menus.
    ///
    /// @param hidden its name in English, where that is another
    /// @param keys that run it as well, as they are shown; may be empty
    record Command(String name, String other, String hidden, String keys, Runnable run) implements Entry {}
}
