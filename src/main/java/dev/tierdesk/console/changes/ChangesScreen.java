package dev.tierdesk.console.changes;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.KeptFilters;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The changes screen: every change set, and what the chosen one did. Used on the FX thread.
public final class ChangesScreen implements Screen {
    private final ChangesController controller;
    private final Parent root;
    private final Desk desk;

    public ChangesScreen(Workspace workspace, Desk desk) {
        this.desk = desk;
        ChangesViewModel model = new ChangesViewModel(workspace, desk);
        controller = new ChangesController(model, desk.messages(), () -> {
            MergeOldViewModel merging = new MergeOldViewModel(workspace, desk, model::refresh);
            desk.dialogs().show(Views.load(new MergeOldController(merging, desk.messages()), desk.messages()));
        });
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
    public void find() {
        controller.find();
    }

    @Override
    public void fit(WindowClass width) {
        controller.fit(width);
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
}
