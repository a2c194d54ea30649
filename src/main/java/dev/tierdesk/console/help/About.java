package dev.tierdesk.console.help;

import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;

/// Opens what the program says of itself. Used on the FX thread.
public final class About {
    private About() {}

    /// Shows version, surroundings, licence, and the licences of everything that is shipped.
    public static void show(Facts facts, Dialogs dialogs, Messages messages) {
        dialogs.show(Views.load(new AboutController(facts, Component.all(), messages, dialogs), messages));
    }
}
