package dev.tierdesk.console.plans;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The plans screen. Used on the FX thread.
public final class PlansScreen implements Screen {
    private final Parent root = new StackPane();

    public PlansScreen(Workspace workspace, Desk desk) {}

    @Override
    public Parent root() {
        return root;
    }
}
