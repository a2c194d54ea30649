package dev.tierdesk.console.help;

import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import javafx.scene.Parent;

/// Opens the manual inside the window; it is packed into the program and needs no network. Used on the FX thread.
public final class Help {
    private Help() {}

    /// Shows the manual at the part that has this anchor.
    public static void show(String anchor, Dialogs dialogs, Messages messages) {
        ManualController controller = new ManualController(Manual.packed(), messages, anchor, dialogs::close);
        Parent root = Views.load(controller, messages);
        dialogs.show(root);
        controller.begin();
    }
}
