package dev.tierdesk.console.changes;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The changes screen. Used on the FX thread.
public final class ChangesScreen implements Screen {
    private final Parent root = new StackPane();

    public ChangesScreen(Workspace workspace, Desk desk) {}

    @Override
    public Parent root() {
        return root;
    }
}
