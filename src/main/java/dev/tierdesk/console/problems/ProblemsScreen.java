package dev.tierdesk.console.problems;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.KeptFilters;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The problems screen: everything that is wrong or worth a look, with what to do about it. Used on the FX thread.
public final class ProblemsScreen implements Screen {
    private final ProblemsController controller;
    private final Parent root;
    private final Desk desk;

    public ProblemsScreen(Workspace workspace, Desk desk) {
        this.desk = desk;
        controller = new ProblemsController(new ProblemsViewModel(workspace, desk), desk.messages());
        root = Views.load(controller, desk.messages());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void find() {
        controller.find();
    }

    @Override
    public void offer(KeptFilters kept) {
        controller.offer(kept, desk);
    }

    @Override
    public Place place() {
        return controller.place();
    }

    @Override
    public void restore(Place place) {
        controller.restore(place);
    }

    @Override
    public void fit(WindowClass width) {
        controller.fit(width);
    }
}
