package dev.tierdesk.store;

import dev.tierdesk.catalog.CatalogSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The catalogs of this computer: their list (`catalogs.json`), files, snapshots and backups.
public final class CatalogFiles {
    /// A catalog in the list.
    ///
    /// @param name what it is called; also the name of its file
    /// @param path of its `.mv.db` file
    public record Entry(String name, String id, Path path, Instant lastOpened) {}

    /// A snapshot or backup: a native document.
    public record Backup(Path path, Instant when) {}

    public CatalogFiles(Directories directories, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /// Known catalogs, the last opened first.
    public List<Entry> all() {
        throw new UnsupportedOperationException();
    }

    /// A catalog by its name, or by the path of its file.
    public Optional<Entry> find(String nameOrPath) {
        throw new UnsupportedOperationException();
    }

    /// Makes a new, empty catalog named as its settings say, and opens it.
    ///
    /// @throws StoreException EXISTS, BROKEN
    public CatalogStore create(CatalogSettings settings, String author) {
        throw new UnsupportedOperationException();
    }

    /// Opens a known catalog.
    ///
    /// @throws StoreException IN_USE (naming the holder), NOT_FOUND, NOT_OURS, NEWER, DAMAGED, BROKEN
    public CatalogStore open(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /// The newest snapshot of a catalog, for reading while another process has it open.
    public Optional<Backup> lastSnapshot(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /// All backups of a catalog, newest first.
    public List<Backup> backups(Entry entry) {
        throw new UnsupportedOperationException();
    }
}
