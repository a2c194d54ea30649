package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.NewFile;
import dev.tierdesk.console.workspace.OpenCatalog;
import dev.tierdesk.exchange.tierdesk.TierdeskFormat;
import dev.tierdesk.words.Messages;

/// A copy of the open catalog as a native document, to be mailed or kept elsewhere.
record SavedCopy(OpenCatalog open, Desk desk) {
    /// Asks where to, and writes what is saved.
    void save() {
        Messages messages = desk.messages();
        TierdeskFormat format = new TierdeskFormat();
        NewFile copy = new NewFile(messages.get("shell.file.copy.title"), open.entry().name(),
                messages.get("format." + format.name()), format.extensions());
        copy.choose(desk.dialogs(), messages, path -> desk.background().store(() -> {
            open.store().saveCopy(path);
            return path;
        }, done -> desk.dialogs().toast(messages.get("shell.file.copied", "path", done.toString()), null, null),
                desk.dialogs()::failed));
    }
}
