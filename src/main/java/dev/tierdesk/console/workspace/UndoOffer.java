package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.console.ui.Desk;
import java.util.function.Consumer;

/// Says what was written, and offers to take it back. Used on the FX thread.
public final class UndoOffer implements Consumer<ChangeSet> {
    private final Workspace workspace;
    private final Desk desk;

    public UndoOffer(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    @Override
    public void accept(ChangeSet change) {
        desk.dialogs().toast(change.label(), desk.messages().get("common.undo"), () -> takeBack(change));
    }

    private void takeBack(ChangeSet change) {
        String label = desk.messages().get("shell.undo.label", "number", change.number());
        workspace.undo(change.number(), label, null, undone -> desk.dialogs().toast(undone.label(), null, null),
                desk.dialogs()::failed);
    }
}
