package dev.tierdesk.console.bulk;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The cards that change many things at once. Used on the FX thread.
public final class BulkChanges {
    private final Workspace workspace;
    private final Desk desk;

    public BulkChanges(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    /// Opens the change of prices.
    ///
    /// @param ids of the marked prices; none for a choice among all
    public void prices(Collection<UUID> ids) {
        ChangePricesController controller =
                new ChangePricesController(new ChangePricesViewModel(workspace, desk, ids), desk.messages());
        desk.dialogs().show(Views.load(controller, desk.messages()));
        controller.begin();
    }

    /// Opens the edit of fields that many objects have.
    ///
    /// @param ids of objects of one kind; those that were never saved are left out
    public void fields(Collection<UUID> ids) {
        List<UUID> saved = ids.stream().filter(id -> workspace.saved().get().byId(id).isPresent()).toList();
        if (saved.isEmpty()) {
            return;
        }
        EditManyController controller =
                new EditManyController(new EditManyViewModel(workspace, desk, saved), desk.messages());
        desk.dialogs().show(Views.load(controller, desk.messages()));
        controller.begin();
    }
}
