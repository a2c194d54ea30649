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
        TimelineController controller = new TimelineController(new TimelineViewModel(workspace, desk, object));
        desk.dialogs().show(Views.load(controller, desk.messages()));
    }
}
