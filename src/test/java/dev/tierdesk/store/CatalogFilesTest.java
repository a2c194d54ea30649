package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CALLS;
import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.edit;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CatalogFilesTest {
    private final Path data;
    private final CatalogFiles files;

    CatalogFilesTest(@TempDir Path folder) {
        Directories directories = Directories.below(folder);
        data = directories.data();
        files = new CatalogFiles(directories, CLOCK);
    }

    @Test
    void aNewCatalogIsListedAndFoundByNameAndPath() {
        files.create(settings("Übersicht 2026/27"), "Ada").close();

        CatalogFiles.Entry entry = files.all().getFirst();
        assertThat(entry.path()).isEqualTo(data.resolve("ubersicht-2026-27.mv.db")).exists();
        assertThat(entry.lastOpened()).isEqualTo(Samples.NOW);
        assertThat(files.find("übersicht 2026/27")).contains(entry);
        assertThat(files.find(entry.path().toString())).contains(entry);
        assertThat(files.find("nothing")).isEmpty();
    }

    @Test
    void aNameThatIsThereIsRefused() {
        files.create(settings("Demo"), "Ada").close();

        refused(StoreException.Reason.EXISTS, () -> files.create(settings("demo"), "Ada"));
    }

    @Test
    void aFileThatIsGoneIsNotFound() throws IOException {
        files.create(settings("Demo"), "Ada").close();
        CatalogFiles.Entry entry = files.all().getFirst();
        Files.delete(entry.path());

        refused(StoreException.Reason.NOT_FOUND, () -> files.open(entry));
    }

    @Test
    void aDatabaseThatIsNotListedOrWasExchangedIsNotOurs() throws IOException {
        files.create(settings("Demo"), "Ada").close();
        CatalogFiles.Entry demo = files.all().getFirst();
        files.create(settings(Samples.id(99), "Other"), "Ada").close();
        Path stranger = Files.copy(demo.path(), data.resolve("stranger.mv.db"));

        assertThat(files.find(stranger.toString())).isEmpty();
        refused(StoreException.Reason.NOT_OURS,
                () -> files.open(new CatalogFiles.Entry("Stranger", demo.id(), stranger, Samples.NOW)));
        Files.copy(files.find("Other").orElseThrow().path(), demo.path(), StandardCopyOption.REPLACE_EXISTING);
        refused(StoreException.Reason.NOT_OURS, () -> files.open(demo));
    }

    @Test
    void whatIsNoDatabaseIsDamaged() throws IOException {
        files.create(settings("Demo"), "Ada").close();
        CatalogFiles.Entry entry = files.all().getFirst();
        Files.write(entry.path(), new byte[8192]);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> files.open(entry))
                .satisfies(e -> assertThat(e.reason())
                        .isIn(StoreException.Reason.DAMAGED, StoreException.Reason.BROKEN));
    }

    @Test
    void theSameProcessDoesNotOpenACatalogTwice() {
        try (CatalogStore store = files.create(settings("Demo"), "Ada")) {
            StoreException thrown = refused(StoreException.Reason.IN_USE, () -> files.open(files.all().getFirst()));

            assertThat(thrown.details())
                    .containsEntry("holder", String.valueOf(ProcessHandle.current().pid()))
                    .containsEntry("since", Samples.NOW.toString());
            assertThat(store.change(everything()).number()).isEqualTo(1);
        }
    }

    @Test
    void closingLeavesASnapshotThatIsTheDocumentOfTheCatalog() throws IOException {
        CatalogStore store = files.create(settings("Demo"), "Ada");
        store.change(everything());
        Catalog catalog = store.catalog();
        store.close();

        CatalogFiles.Backup snapshot = files.lastSnapshot(files.all().getFirst()).orElseThrow();
        assertThat(Files.readAllBytes(snapshot.path())).isEqualTo(DocumentWriter.write(catalog));
        assertThat(files.backups(files.all().getFirst())).hasSize(1);
        assertThat(data.resolve("demo.lock.json")).doesNotExist();
    }

    @Test
    void closingWithoutAChangeWritesNoSnapshotAgain() throws IOException {
        files.create(settings("Demo"), "Ada").close();
        Path snapshot = files.lastSnapshot(files.all().getFirst()).orElseThrow().path();
        Files.writeString(snapshot, "seen");

        files.open(files.all().getFirst()).close();

        assertThat(snapshot).hasContent("seen");
    }

    @Test
    void theListFollowsTheNameInTheSettings() {
        CatalogStore store = files.create(settings("Demo"), "Ada");
        store.change(edit("Rename", new Change(settings("Demo"), settings("Prices"))));
        store.close();

        assertThat(files.all()).extracting(CatalogFiles.Entry::name).containsExactly("Prices");
        files.open(files.find("Prices").orElseThrow()).close();
    }

    @Test
    void aClosedStoreSaysSo() {
        CatalogStore store = files.create(settings("Demo"), "Ada");
        store.close();
        store.close();

        refused(StoreException.Reason.BROKEN, store::catalog);
        refused(StoreException.Reason.BROKEN, store::damage);
    }

    @Test
    void aBrokenListIsSetAsideAndMadeAgain() throws IOException {
        files.create(settings("Demo"), "Ada").close();
        List<CatalogFiles.Entry> before = files.all();
        Files.writeString(data.resolve("catalogs.json"), "{\"catalogs\": [{");

        assertThat(files.all()).isEqualTo(before);
        try (Stream<Path> names = Files.list(data)) {
            assertThat(names.map(p -> String.valueOf(p.getFileName())))
                    .contains("catalogs.json." + Samples.NOW.toEpochMilli() + ".broken");
        }
        files.open(before.getFirst()).close();
        Files.delete(data.resolve("catalogs.json"));
        assertThat(files.all()).isEqualTo(before);
    }

    @Test
    void aCopyIsTheDocumentOfTheCatalog(@TempDir Path elsewhere) throws IOException {
        Path target = elsewhere.resolve("copy.tierdesk");
        try (CatalogStore store = files.create(settings("Demo"), "Ada")) {
            store.change(everything());
            store.saveCopy(target);

            assertThat(Files.readAllBytes(target)).isEqualTo(DocumentWriter.write(store.catalog()));
            refused(StoreException.Reason.BROKEN,
                    () -> store.saveCopy(elsewhere.resolve("gone").resolve("copy.tierdesk")));
            assertThat(store.catalog().products()).hasSize(1);
        }
    }

    @Test
    void aBackupBecomesANewCatalog() {
        CatalogStore store = files.create(settings("Demo"), "Ada");
        store.change(everything());
        Path backup = store.backup().path();
        Catalog before = store.catalog();
        store.close();

        try (CatalogStore restored = files.restore(backup, "Demo restored", "Ada", "Restore")) {
            assertThat(restored.catalog().settings().name()).isEqualTo("Demo restored");
            assertThat(restored.catalog().prices()).extracting(p -> p.terms())
                    .isEqualTo(before.prices().stream().map(p -> p.terms()).toList());
            assertThat(restored.changeSets()).extracting(ChangeSetRow::label).containsExactly("Restore");
        }
        refused(StoreException.Reason.EXISTS, () -> files.restore(backup, "Demo", "Ada", "Restore"));
        refused(StoreException.Reason.NOT_FOUND, () -> files.restore(data.resolve("no"), "New", "Ada", "Restore"));
    }

    @Test
    void aDocumentThatCannotBeReadIsNotRestored() throws IOException {
        Files.createDirectories(data);
        Path broken = Files.writeString(data.resolve("broken.tierdesk"), "{}");

        refused(StoreException.Reason.DAMAGED, () -> files.restore(broken, "New", "Ada", "Restore"));
        assertThat(files.all()).isEmpty();
    }

    @Test
    void anImportLeavesABackupOfWhatWasBefore() throws IOException {
        try (CatalogStore store = files.create(settings("Demo"), "Ada")) {
            byte[] before = DocumentWriter.write(store.catalog());

            store.change(new ChangeRequest("Import", ChangeSource.IMPORT, "Ada", null, List.of(Change.created(CALLS))));

            List<CatalogFiles.Backup> backups = files.backups(files.all().getFirst());
            assertThat(backups).hasSize(1);
            assertThat(Files.readAllBytes(backups.getFirst().path())).isEqualTo(before);
            assertThat(DocumentReader.read(before, CLOCK).problems()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerReadsTheFiles() throws IOException {
        CatalogStore store = files.create(settings("Demo"), "Ada");
        store.backup();
        store.close();

        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all).hasSizeGreaterThan(5).allSatisfy(path -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    private static StoreException refused(StoreException.Reason reason, ThrowingCallable call) {
        StoreException thrown =
                assertThatExceptionOfType(StoreException.class).isThrownBy(call).actual();
        assertThat(thrown.reason()).isEqualTo(reason);
        return thrown;
    }
}
