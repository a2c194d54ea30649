package dev.tierdesk.console.transfer;

import dev.tierdesk.exchange.Exported;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.store.AtomicFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what was exported, whole or not at all. Safe on any thread.
final class ExportedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ExportedFiles.class);

    private ExportedFiles() {}

    /// Writes one file; several as a .zip. Whether it could be.
    static boolean toFile(Exported exported, Path target) {
        try {
            AtomicFile.write(target, exported.isFolder() ? exported.zip() : exported.files().firstEntry().getValue());
            return true;
        } catch (IOException e) {
            return failed(target, e);
        }
    }

    /// Writes the files into a folder. Whether they could be.
    ///
    /// @param own which other files there are of an earlier export, and go
    static boolean toFolder(Exported exported, Path target, Predicate<String> own) {
        try {
            AtomicFolder.write(target, exported.files(), own);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return failed(target, e);
        }
    }

    private static boolean failed(Path target, Exception failure) {
        LOG.info("export to {} failed", target, failure);
        return false;
    }
}
