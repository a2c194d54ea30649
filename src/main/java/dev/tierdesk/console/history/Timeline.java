package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;

/// The card with the history of an object. Used on the FX thread.
public final class Timeline {
    private Timeline() {}

    /// Opens it over the present screen.
    ///
    /// @param object as it is saved
    public static void open(Workspace workspace, Desk desk, Aggregate object) {
        show(new TimelineViewModel(workspace, desk, object), desk);
    }

    /// Opens it with the question whether an object that is gone shall be restored as it was last.
    ///
    /// @param object as it was
    public static void restore(Workspace workspace, Desk desk, Aggregate object) {
        TimelineViewModel model = new TimelineViewModel(workspace, desk, object);
        model.askWhenRead();
        show(model, desk);
    }

    private static void show(TimelineViewModel model, Desk desk) {
        desk.dialogs().show(Views.load(new TimelineController(model), desk.messages()));
    }
}
