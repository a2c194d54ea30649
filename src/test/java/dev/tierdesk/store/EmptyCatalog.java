package dev.tierdesk.store;

import dev.tierdesk.catalog.CatalogSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A catalog that has settings and nothing else, made by Ada.
public final class EmptyCatalog {
    private static final Map<CatalogSettings, PreparedCatalog> MADE = new ConcurrentHashMap<>();

    private EmptyCatalog() {}

    /// Puts it below a folder, closed.
    public static void into(Path folder, CatalogSettings settings) {
        MADE.computeIfAbsent(settings, s -> new PreparedCatalog(Samples.CLOCK, files -> files.create(s, "Ada").close()))
                .into(Directories.below(folder));
    }

    /// Puts it below the folder of these files, and opens it.
    public static CatalogStore open(Path folder, CatalogSettings settings, CatalogFiles files) {
        into(folder, settings);
        return files.open(files.find(settings.name()).orElseThrow());
    }
}
