package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.created;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2FileTest {
    private final Directories directories;
    private final CatalogFiles files;
    private CatalogStore store;

    H2FileTest(@TempDir Path folder) {
        directories = Directories.below(folder);
        files = new CatalogFiles(directories, CLOCK);
        store = EmptyCatalog.open(folder, settings("Demo"), files);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void commitsAreWrittenWithoutDelayAsTheAppUserSeesItAlsoAfterReopening() {
        assertThat(writeDelays(store.database().app())).isNotEmpty().containsOnly("0");
        store.close();
        store = files.open(files.all().getFirst());

        assertThat(writeDelays(store.database().app())).isNotEmpty().containsOnly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "TRUNCATE TABLE revision", "TRUNCATE TABLE change_set", "DELETE FROM revision", "DELETE FROM change_set",
        "UPDATE revision SET code = 'x'", "UPDATE change_set SET label = 'x'", "DELETE FROM aggregate",
        "DELETE FROM settings", "DROP TABLE price", "DELETE FROM \"flyway_schema_history\"", "CREATE TABLE t (i INT)",
        "SET WRITE_DELAY 500", "SHUTDOWN", "SCRIPT TO 'x'"
    })
    void theAppUserCannotTouchTheJournalTheSchemaOrTheSettings(String statement) {
        store.change(everything());

        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> store.database().app().execute(statement));
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void afterAFailureOfTheDatabaseEveryCallSaysBroken() {
        store.change(everything());
        Catalog acknowledged = store.catalog();
        store.database().abandon();

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(store::catalog)
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.BROKEN));
        }
        store.close();
        store = files.open(files.all().getFirst());
        assertThat(store.catalog()).isEqualTo(acknowledged);
    }

    @Test
    void aPendingInterruptWaitsUntilTheChangeIsWritten() {
        Thread.currentThread().interrupt();

        store.change(everything());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.catalog().products()).hasSize(1);
    }

    @Test
    void anInterruptInTheMiddleLosesNothingAcknowledged() {
        store.change(everything());

        long acknowledged = interrupted(2000, last -> store.undo(last, "Ada", "Undo").number());

        reopenAfter(acknowledged);
    }

    /// Its pages are written on other threads.
    @Test
    void anInterruptInTheMiddleOfABulkChangeLosesNothingAcknowledged() {
        store.change(everything());

        long acknowledged = interrupted(200, last -> store.change(units("later-" + last + "-", 20)).number());

        reopenAfter(acknowledged);
    }

    /// Interrupts hit writes at any point: each breaks the store or does nothing.
    ///
    /// @param write of the number acknowledged last makes the next
    /// @return the number acknowledged last
    private static long interrupted(int times, LongUnaryOperator write) {
        Thread storeThread = Thread.currentThread();
        AtomicBoolean isDone = new AtomicBoolean();
        Thread interrupter = Thread.ofPlatform().start(() -> {
            while (!isDone.get()) {
                storeThread.interrupt();
                Thread.onSpinWait();
            }
        });
        long acknowledged = 1;
        try {
            for (int i = 0; i < times; i++) {
                acknowledged = write.applyAsLong(acknowledged);
            }
        } catch (StoreException e) {
            assertThat(e.reason()).isEqualTo(StoreException.Reason.BROKEN);
        } finally {
            isDone.set(true);
            while (interrupter.isAlive()) {
                Thread.onSpinWait();
            }
            Thread.interrupted();
        }
        return acknowledged;
    }

    private void reopenAfter(long acknowledged) {
        store.close();
        store = files.open(files.all().getFirst());
        assertThat(store.changeSets().getFirst().number()).isGreaterThanOrEqualTo(acknowledged);
        assertThat(store.damage()).isEmpty();
    }

    private static ChangeRequest units(String prefix, int count) {
        return created(ChangeSource.BULK, IntStream.range(0, count)
                .mapToObj(i -> BillableUnit.draft(Ids.next(CLOCK), prefix + i, "Unit " + i))
                .toList());
    }

    /// A copy of the file is what a killed process leaves. Without a time of retention the room of old writes is free
    /// at once, which else takes a minute.
    @Test
    void aProcessKilledAnyTimeAfterAChangeLeavesTheChange(@TempDir Path left) throws IOException {
        store.database().owner().execute("SET RETENTION_TIME 0");
        long acknowledged = store.change(everything()).number();
        for (int i = 0; i < 12; i++) {
            acknowledged = store.undo(acknowledged, "Ada", "Undo").number();
            Path copy = left.resolve("after-" + acknowledged);
            copy(directories.data(), Directories.below(copy).data());

            CatalogFiles found = new CatalogFiles(Directories.below(copy), CLOCK);
            try (CatalogStore opened = found.open(found.all().getFirst())) {
                assertThat(opened.changeSets().getFirst().number()).isEqualTo(acknowledged);
                assertThat(opened.damage()).isEmpty();
            }
        }
    }

    /// As above; what it writes is larger than what the database keeps in memory before it writes some of it.
    @Test
    void aProcessKilledRightAfterALargeChangeLeavesIt(@TempDir Path left) throws IOException {
        long acknowledged = store.change(units("unit-", 20_000)).number();
        copy(directories.data(), Directories.below(left).data());

        CatalogFiles found = new CatalogFiles(Directories.below(left), CLOCK);
        try (CatalogStore opened = found.open(found.all().getFirst())) {
            assertThat(opened.changeSets().getFirst().number()).isEqualTo(acknowledged);
            assertThat(opened.damage()).isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> found = Files.list(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static List<String> writeDelays(Handle handle) {
        return handle.createQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")
                .mapTo(String.class)
                .list();
    }
}
