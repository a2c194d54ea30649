package dev.tierdesk.console.overview;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The overview screen: what is in the catalog, what is wrong with it, what happened last. Used on the FX thread.
public final class OverviewScreen implements Screen {
    private final Desk desk;
    private final OverviewController controller;
    private final Parent root;

    public OverviewScreen(Workspace workspace, Desk desk) {
        this.desk = desk;
        controller = new OverviewController(new OverviewViewModel(workspace, desk), desk.messages());
        root = Views.load(controller, desk.messages());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void fit(WindowClass width) {
        controller.fit(width);
    }

    @Override
    public void create() {
        desk.navigator().open("new-product");
    }
}
