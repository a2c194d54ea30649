package dev.tierdesk.console;

import dev.tierdesk.console.shell.Glance;
import dev.tierdesk.console.shell.GlanceFile;
import dev.tierdesk.console.shell.Still;
import dev.tierdesk.console.shell.StillFile;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import java.util.Optional;
import javafx.stage.Stage;

/// What the next start shows before its catalog is open.
///
/// @param still empty where there are unsaved edits, for a start shows nothing that is not in the file
record LastLook(Glance glance, Optional<Still> still) {
    /// Taken on the FX thread, from a window that is still shown.
    static LastLook at(Window window, Stage stage, Theme.Choice theme) {
        boolean shows = stage.isShowing() && window.workspace().drafts().isEmpty();
        return new LastLook(window.glance(), shows
                ? Optional.of(window.still(stage, WindowPlaces.of(stage, window.model().screen().get().key()), theme))
                : Optional.empty());
    }

    /// Kept on the store's thread, once the catalog has been closed.
    void keep(CatalogFiles.Entry entry, Directories directories) {
        new GlanceFile(directories).write(entry, glance);
        StillFile stills = new StillFile(directories);
        still.ifPresentOrElse(picture -> stills.write(entry, picture), stills::remove);
    }
}
