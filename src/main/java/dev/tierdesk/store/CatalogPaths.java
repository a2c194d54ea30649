package dev.tierdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The files of one catalog.
///
/// @param data the data directory
/// @param file the name all of them begin with
record CatalogPaths(Path data, String file) {
    static CatalogPaths ofDatabase(Path database) {
        String name = String.valueOf(database.getFileName());
        Path data = database.toAbsolutePath().getParent();
        if (data == null || !name.endsWith(H2File.SUFFIX)) {
            throw StoreException.about(StoreException.Reason.NOT_OURS, database);
        }
        return new CatalogPaths(data, name.substring(0, name.length() - H2File.SUFFIX.length()));
    }

    Path database() {
        return data.resolve(file + H2File.SUFFIX);
    }

    /// The catalog as it was when it was last closed, as a native document.
    Path snapshot() {
        return data.resolve(file + ".tierdesk");
    }

    /// Who has it open.
    Path holder() {
        return data.resolve(file + ".lock.json");
    }

    /// Its name and id, from which the list of catalogs can be made again.
    Path identity() {
        return data.resolve(file + ".id.json");
    }

    /// The folder of its backups.
    Path backups() {
        return data.resolve("backups").resolve(file);
    }

    /// Takes away the file that says who has the catalog open.
    void letGo() {
        try {
            Files.deleteIfExists(holder());
        } catch (IOException e) {
            throw StoreException.of(StoreException.Reason.BROKEN, Map.of("path", holder().toString()), e);
        }
    }
}
