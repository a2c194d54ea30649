package dev.tierdesk.console.preview;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The preview dock: what the price or plan in focus costs, at every keystroke. Used on the FX thread.
public final class Preview {
    private final PreviewController controller;
    private final Parent root;

    public Preview(Workspace workspace, Desk desk) {
        controller = new PreviewController(new PreviewViewModel(workspace, desk.messages()), desk);
        root = Views.load(controller, desk.messages());
    }

    public Parent root() {
        return root;
    }

    /// What the close button does.
    public void onClose(Runnable run) {
        controller.onClose(run);
    }

    /// Puts the focus into the quantity.
    public void focusQuantity() {
        controller.focusQuantity();
    }
}
