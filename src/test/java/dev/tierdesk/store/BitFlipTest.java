package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitFlipTest {
    private static final int FLIPS = 100;

    private final CatalogFiles files;

    BitFlipTest(@TempDir Path folder) {
        files = new CatalogFiles(Directories.below(folder), CLOCK);
    }

    @Test
    void noFlippedBitIsTakenForWhatWasWritten() throws IOException {
        CatalogStore store = files.create(settings("Demo"), "Ada");
        store.change(everything());
        Catalog catalog = store.catalog();
        List<ChangeSetRow> changeSets = store.changeSets();
        store.close();
        CatalogFiles.Entry entry = files.all().getFirst();
        byte[] whole = Files.readAllBytes(entry.path());
        Random random = new Random(7);
        int noticed = 0;

        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(whole.length * Byte.SIZE);
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Files.write(entry.path(), flipped);
            if (isNoticed(entry, catalog, changeSets)) {
                noticed++;
            }
        }

        assertThat(noticed).isPositive();
    }

    /// Whether anything said no; where nothing did, everything must be as it was.
    private boolean isNoticed(CatalogFiles.Entry entry, Catalog catalog, List<ChangeSetRow> changeSets) {
        try (CatalogStore store = files.open(entry)) {
            if (!store.damage().isEmpty()) {
                return true;
            }
            assertThat(store.catalog()).isEqualTo(catalog);
            assertThat(store.changeSets()).isEqualTo(changeSets);
            return false;
        } catch (StoreException e) {
            return true;
        }
    }
}
