package dev.tierdesk.console.sheet;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;

/// Opens the card in which price sheets are chosen, saved and printed. Used on the FX thread.
public final class Printing {
    private Printing() {}

    public static void open(Workspace workspace, Desk desk) {
        PriceSheetViewModel model = new PriceSheetViewModel(workspace, desk);
        desk.dialogs().show(Views.load(new PriceSheetController(model), desk.messages()));
    }
}
