package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.NOW;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/// Tests of an open catalog that holds the samples, at a time that they move.
abstract class OpenStore {
    static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private static final PreparedCatalog SAMPLES = new PreparedCatalog(CLOCK, OpenStore::make);

    final MovedClock clock = new MovedClock(NOW);
    final CatalogFiles files;
    CatalogStore store;

    OpenStore(Path folder) {
        Directories directories = Directories.below(folder);
        SAMPLES.into(directories);
        files = new CatalogFiles(directories, clock);
        store = files.open(files.find("Demo").orElseThrow());
    }

    private static void make(CatalogFiles files) {
        try (CatalogStore store = files.create(settings("Demo"), "Ada")) {
            store.change(everything());
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    final void reopen() {
        store.close();
        store = files.open(files.find("Demo").orElseThrow());
    }
}
