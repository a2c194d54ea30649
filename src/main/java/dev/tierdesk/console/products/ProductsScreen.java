package dev.tierdesk.console.products;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The products screen. Used on the FX thread.
public final class ProductsScreen implements Screen {
    private final Parent root = new StackPane();

    public ProductsScreen(Workspace workspace, Desk desk) {}

    @Override
    public Parent root() {
        return root;
    }
}
