package dev.tierdesk.console.prices;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The prices screen. Used on the FX thread.
public final class PricesScreen implements Screen {
    private final Parent root = new StackPane();

    public PricesScreen(Workspace workspace, Desk desk) {}

    @Override
    public Parent root() {
        return root;
    }
}
