package dev.tierdesk.console.overview;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The overview screen. Used on the FX thread.
public final class OverviewScreen implements Screen {
    private final Parent root = new StackPane();

    public OverviewScreen(Workspace workspace, Desk desk) {}

    @Override
    public Parent root() {
        return root;
    }
}
