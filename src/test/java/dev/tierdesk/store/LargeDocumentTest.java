package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierdesk.document.Demo;
import dev.tierdesk.document.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents that are larger than what is read of a file from anywhere; limits are lowered, not documents large.
class LargeDocumentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Limits SMALL = new Limits(1_000, 1_000_000);

    @TempDir
    private Path root;

    private Directories directories;
    private Path copy;

    @BeforeEach
    void prepare() throws IOException {
        directories = Directories.below(root.resolve("tierdesk"));
        copy = Files.write(root.resolve("copy.tierdesk"), Demo.bytes());
    }

    @Test
    void ofADocumentThatMemoryHoldsACatalogIsMade() {
        try (CatalogStore store = files(Limits.within(1 << 30)).restore(copy, "Shop", "Ada", "Restore")) {
            assertThat(store.catalog().prices()).isNotEmpty();
        }
    }

    @Test
    void ofALargerOneNothingIsMadeAndItIsSaidWhy() {
        CatalogFiles files = files(SMALL);

        assertThatThrownBy(() -> files.restore(copy, "Shop", "Ada", "Restore"))
                .isInstanceOfSatisfying(StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.TOO_LARGE));
        assertThat(files.all()).isEmpty();
    }

    @Test
    void oneWithMoreValuesIsTooLargeTooNotDamaged() {
        assertThatThrownBy(() -> files(new Limits(1_000_000, 100)).restore(copy, "Shop", "Ada", "Restore"))
                .isInstanceOfSatisfying(StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.TOO_LARGE));
    }

    @Test
    void aBackupIsRestoredHoweverLargeItIs() {
        Path backup;
        try (CatalogStore store = files(Limits.FOREIGN).restore(copy, "Shop", "Ada", "Restore")) {
            backup = store.backup().path();
        }

        try (CatalogStore restored = files(SMALL).restore(backup, "Shop 2", "Ada", "Restore")) {
            assertThat(restored.catalog().prices()).isNotEmpty();
        }
    }

    private CatalogFiles files(Limits limits) {
        return new CatalogFiles(directories, CLOCK, Migrations.CURRENT, limits);
    }
}
