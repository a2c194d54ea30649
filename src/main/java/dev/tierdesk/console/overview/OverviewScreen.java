package dev.tierdesk.console.overview;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The overview screen: what is in the catalog, what is wrong with it, what happened last. Used on the FX thread.
public final class OverviewScreen implements Screen {
    private final Desk desk;
    private final Parent root;

    public OverviewScreen(Workspace workspace, Desk desk) {
        this.desk = desk;
        root = Views.load(new OverviewController(new OverviewViewModel(workspace, desk), desk.messages()), desk.messages());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void create() {
        desk.navigator().open("new-product");
    }
}
