package dev.tierdesk.console.shell;

import dev.tierdesk.document.RecordJson;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last [Glance], in the cache directory. It belongs to the file of one catalog as that was when it was closed:
/// where anybody wrote to the catalog since, there is no glance. One that cannot be read is none either. Used on the
/// store's thread, or before the toolkit runs.
public final class GlanceFile {
    private static final Logger LOG = LoggerFactory.getLogger(GlanceFile.class);
    private static final String NAME = "glance.json";
    /// Far more than the rows that fit on a screen.
    private static final long LARGEST = 1_000_000;
    private static final RecordJson<Kept> JSON = RecordJson.of(Kept.class);

    private final Path folder;
    private final Path path;

    public GlanceFile(Directories directories) {
        folder = directories.cache();
        path = folder.resolve(NAME);
    }

    /// @param id of the catalog
    /// @param size of its file in bytes
    /// @param modified when that was written last, in milliseconds
    private record Kept(String id, long size, long modified, Glance glance) {
        static Kept of(CatalogFiles.Entry entry, Glance glance) throws IOException {
            long modified = Files.getLastModifiedTime(entry.path()).toMillis();
            return new Kept(entry.id(), Files.size(entry.path()), modified, glance);
        }
    }

    /// What was seen of this catalog when it was left; of one that somebody wrote to since, its name only.
    public Glance readOrBlank(CatalogFiles.Entry entry) {
        return read(entry).orElseGet(() -> Glance.blank(entry.name()));
    }

    /// What was seen of this catalog when it was left, if nobody wrote to it since.
    public Optional<Glance> read(CatalogFiles.Entry entry) {
        try {
            if (!Files.exists(path) || Files.size(path) > LARGEST) {
                return Optional.empty();
            }
            Kept kept = JSON.read(Files.readString(path));
            return kept.equals(Kept.of(entry, kept.glance())) ? Optional.of(kept.glance()) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("the last glance could not be read: {}", e.toString());
            return Optional.empty();
        }
    }

    /// Keeps a glance of a catalog that was just closed; a failure is logged, for it is worth no more.
    public void write(CatalogFiles.Entry entry, Glance glance) {
        try {
            Directories.make(folder);
            AtomicFile.writePrivate(path, JSON.write(Kept.of(entry, glance)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            LOG.info("no glance of a catalog that is gone: {}", e.toString());
        } catch (IOException e) {
            LOG.warn("the last glance could not be kept", e);
        }
    }
}
