package dev.tierdesk.console.preview;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The preview dock: what the price or plan in focus costs, at every keystroke. Used on the FX thread.
public final class Preview {
    private final Parent root = new StackPane();

    public Preview(Workspace workspace, Desk desk) {}

    public Parent root() {
        return root;
    }

    /// What the close button does.
    public void onClose(Runnable run) {}

    /// Puts the focus into the quantity.
    public void focusQuantity() {}
}
