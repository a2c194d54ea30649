package dev.tierdesk.console.transfer;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import java.nio.file.Path;

/// Import into the open catalog and export from it. Used on the FX thread.
public final class Transfer {
    public Transfer(Workspace workspace, Desk desk) {}

    /// Shows what importing `file` would do, and does it when the person says so.
    public void importInto(Path file) {}

    /// Writes the saved catalog to a file the person chooses.
    public void export() {}
}
