package dev.tierdesk.store;

import dev.tierdesk.document.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The process that has a catalog open, told by a small file beside it. The file only tells; the database locks.
///
/// @param since when it opened the catalog
record Holder(long pid, Instant since) {
    private static final RecordJson<Holder> JSON = RecordJson.of(Holder.class);

    /// Says in `file` that this process is the holder.
    static void write(Path file, Clock clock) throws IOException {
        Holder holder = new Holder(ProcessHandle.current().pid(), clock.instant());
        AtomicFile.writePrivate(file, JSON.writePretty(holder).getBytes(StandardCharsets.UTF_8));
    }

    /// The exception for a catalog that is in use: `holder` is the process id and `since` its time, where they are
    /// known.
    static StoreException inUse(CatalogPaths paths) {
        Map<String, String> details = new HashMap<>(Map.of("path", paths.database().toString()));
        try {
            Holder holder = JSON.read(Files.readString(paths.holder()));
            details.put("holder", String.valueOf(holder.pid()));
            details.put("since", holder.since().toString());
        } catch (IOException | IllegalArgumentException e) {
            details.put("holder", "");
            details.put("since", "");
        }
        return StoreException.of(StoreException.Reason.IN_USE, details);
    }
}
