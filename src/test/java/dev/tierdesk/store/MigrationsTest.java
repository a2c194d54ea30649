package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.DocumentWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @Test
    void theVersionIsTheHighestOfTheScripts() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/dev/tierdesk/store/migration"))) {
            assertThat(scripts.mapToInt(s -> Integer.parseInt(
                            String.valueOf(s.getFileName()).replaceAll("^V(\\d+)__.*", "$1"))))
                    .contains(Migrations.CURRENT.version())
                    .allMatch(v -> v <= Migrations.CURRENT.version());
        }
    }

    @Test
    void anOlderCatalogIsBackedUpAndBroughtForwardAndANewerOneRefused(@TempDir Path root, @TempDir Path scripts)
            throws IOException {
        int later = Migrations.CURRENT.version() + 1;
        Files.writeString(scripts.resolve("V" + later + "__note.sql"), "ALTER TABLE product ADD COLUMN note VARCHAR;");
        Migrations newer = new Migrations(
                later, List.of(Migrations.CURRENT.locations().getFirst(), "filesystem:" + scripts.toAbsolutePath()));
        CatalogFiles now = new CatalogFiles(Directories.below(root), CLOCK);
        CatalogFiles then = new CatalogFiles(Directories.below(root), Samples.LATER, newer);
        CatalogStore store = now.create(settings("Demo"), "Ada");
        store.change(everything());
        Catalog catalog = store.catalog();
        store.close();
        CatalogFiles.Entry entry = now.all().getFirst();

        try (CatalogStore migrated = then.open(entry)) {
            assertThat(migrated.catalog()).isEqualTo(catalog);
            assertThat(Migrations.versionOf(migrated.database().owner())).contains(later);
        }
        CatalogFiles.Backup backup = then.backups(entry).getFirst();
        assertThat(backup.when()).isEqualTo(Samples.LATER.instant());
        assertThat(Files.readAllBytes(backup.path())).isEqualTo(DocumentWriter.write(catalog));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> now.open(entry))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.NEWER));
    }
}
