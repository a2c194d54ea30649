package dev.tierdesk.store;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sequences of commands by chance; the seed stands in the name of the test. With `-Dtierdesk.sequences=2000` more of
/// them, with `-Dtierdesk.seed=7` from that one on.
class RandomCommandsTest {
    private static final int STEPS = 60;
    private static final PreparedCatalog START = new PreparedCatalog(Samples.CLOCK, RandomCommandsTest::make);

    static LongStream seeds() {
        long first = Long.getLong("tierdesk.seed", 0);
        return LongStream.range(first, first + Long.getLong("tierdesk.sequences", 100));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void storeAndModelHoldTheSameAfterEachAndUndoGivesTheFirstDocumentBack(long seed, @TempDir Path folder) {
        MovedClock clock = new MovedClock(Samples.NOW);
        Directories directories = Directories.below(folder);
        START.into(directories);
        CatalogFiles files = new CatalogFiles(directories, clock);
        try (CatalogStore store = files.open(files.all().getFirst())) {
            RandomCommands commands = new RandomCommands(store, clock, seed);
            commands.take(STEPS);
            commands.undoEverything();
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private static CatalogSettings settings() {
        return Defaults.settings(Samples.id(0), "Demo", Samples.EUR, ZoneId.of("Europe/Berlin"));
    }

    private static void make(CatalogFiles files) {
        Product product = Samples.TRANSLATION.with(p -> {
            p.maturity = Maturity.GA;
            p.publishStatus = PublishStatus.PUBLISHED;
        });
        try (CatalogStore store = files.create(settings(), "Ada")) {
            store.change(Samples.edit("Start",
                    Change.created(Samples.CALLS.with(u -> u.status = UnitStatus.ACTIVE)),
                    Change.created(product),
                    Change.created(Samples.PRO),
                    Change.created(Samples.PRICE)));
        }
    }
}
