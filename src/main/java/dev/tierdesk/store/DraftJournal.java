package dev.tierdesk.store;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The drafts of open editors, kept in a file of their own so that they are still there after a crash. Used from one
/// thread.
public final class DraftJournal {
    private static final RecordJson<Kept> JSON = RecordJson.of(Kept.class);

    private final Path file;
    private final Clock clock;

    /// What an editor holds that is not saved yet.
    ///
    /// @param base canonical text of what the editor started from (`AggregateText`); null for something new
    /// @param text canonical text of the draft; null while it cannot be made into an object
    /// @param fields texts of fields that cannot be read yet, by the names the editor gives them
    /// @param when it was last touched
    public record Draft(
            Kind kind,
            UUID id,
            @Nullable String base,
            @Nullable String text,
            Map<String, String> fields,
            Instant when) {
        public Draft {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }

    public DraftJournal(Directories directories, CatalogFiles.Entry entry, Clock clock) {
        this.file = directories.state().resolve("drafts").resolve(FileNames.safe(entry.id()) + ".json");
        this.clock = clock;
    }

    /// Keeps these drafts in place of those kept before.
    ///
    /// @throws StoreException BROKEN if they cannot be written
    public void keep(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            clear();
            return;
        }
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Directories.make(folder);
            }
            AtomicFile.writePrivate(file, JSON.write(new Kept(drafts)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// The drafts that were kept and not cleared; empty after a clean close. A file that cannot be read is set aside.
    ///
    /// @throws StoreException BROKEN if it cannot even be set aside
    public List<Draft> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.read(Files.readString(file)).drafts();
        } catch (IOException | IllegalArgumentException e) {
            setAside();
            return List.of();
        }
    }

    /// Forgets the drafts: they were saved or given up.
    ///
    /// @throws StoreException BROKEN if the file stays
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void setAside() {
        try {
            String aside = file.getFileName() + "." + clock.instant().toEpochMilli() + ".broken";
            Files.move(file, file.resolveSibling(aside), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private StoreException failed(IOException cause) {
        return StoreException.of(StoreException.Reason.BROKEN, Map.of("path", file.toString()), cause);
    }

    private record Kept(List<Draft> drafts) {
        Kept {
            drafts = List.copyOf(drafts);
        }
    }
}
