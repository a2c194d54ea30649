package dev.tierdesk.console.units;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The units screen. Used on the FX thread.
public final class UnitsScreen implements Screen {
    private final Parent root = new StackPane();

    public UnitsScreen(Workspace workspace, Desk desk) {}

    @Override
    public Parent root() {
        return root;
    }
}
