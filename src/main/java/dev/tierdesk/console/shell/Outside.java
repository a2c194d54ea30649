package dev.tierdesk.console.shell;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What the window shows with other programs of the system.
///
/// @param documents shows what a URI leads to
/// @param log folder of the log
public record Outside(Consumer<String> documents, Path log) {
    /// Shows a folder in the system's file manager.
    void open(Path folder) {
        documents.accept(folder.toUri().toString());
    }
}
