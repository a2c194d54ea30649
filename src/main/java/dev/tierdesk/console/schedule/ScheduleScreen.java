package dev.tierdesk.console.schedule;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The schedule: what happens to the catalog at moments to come, and what became of it. Used on the FX thread.
public final class ScheduleScreen implements Screen {
    private final ScheduleController controller;
    private final Parent root;

    public ScheduleScreen(Workspace workspace, Desk desk) {
        controller = new ScheduleController(new ScheduleViewModel(workspace, desk));
        root = Views.load(controller, desk.messages());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void select(String code) {
        controller.select(code);
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
